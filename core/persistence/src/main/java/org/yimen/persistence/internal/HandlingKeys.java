package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.port.HandlingQuery.Scope;

/**
 * The keys of a list of handlings in one of the two tables that hold them: each is walked along an index of its own.
 *
 * @param row alias of the row that holds the keys
 * @param id of the handling there
 * @param head of the query
 */
record HandlingKeys(String row, String id, String head) {
    private static final String LINE =
            "select h.id, h.caseId, h.itemRelease, h.department, h.regionCode, h.state, h.dueOn, h.storedAt, h.version";

    /** The handlings that lie with a department, or anywhere. */
    static final HandlingKeys OWN = new HandlingKeys("h", "h.id", LINE + " from HandlingRow h");

    /** The handlings of which another department has a step to do. */
    static final HandlingKeys PARTNER = new HandlingKeys(
            "p", "p.handlingId", LINE + " from HandlingPartnerRow p join HandlingRow h on h.id = p.handlingId");

    /** Those in a scope and state after the keys of a cursor, soonest due first. */
    Jpql part(Scope scope, String state, Optional<List<String>> after) {
        Jpql query = RegionPart.of(row, scope.regionPrefix()).on(Jpql.of(head));
        if (!scope.department().isEmpty()) {
            query.where(row + ".department = :department", "department", scope.department());
        }
        after.ifPresent(keys -> query.where(later())
                .with("due", keys.get(0))
                .with("stored", Long.valueOf(keys.get(1)))
                .with("id", keys.get(2)));
        return query.where(row + ".state = :state", "state", state)
                .orderBy(row + ".dueOn, " + row + ".storedAt, " + id);
    }

    private String later() {
        String due = row + ".dueOn";
        String stored = row + ".storedAt";
        return due + " >= :due and (" + due + " > :due or " + stored + " > :stored or (" + stored + " = :stored and "
                + id + " > :id))";
    }
}
