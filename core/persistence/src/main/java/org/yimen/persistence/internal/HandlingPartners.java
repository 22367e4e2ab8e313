package org.yimen.persistence.internal;

import java.util.List;
import java.util.Set;

/** Which other departments find a handling in their lists. */
final class HandlingPartners {
    private final Rows rows;

    HandlingPartners(Rows rows) {
        this.rows = rows;
    }

    /** Inserts the links of a new handling. */
    void insert(HandlingRow handling, List<String> departments) {
        departments.stream().distinct().forEach(department -> rows.insertAndForget(row(handling, department)));
    }

    /**
     * Brings the links of a handling in step with its departments, and their keys in step with its row.
     *
     * @param before what they are in step with
     */
    void keepInStep(Links before, HandlingRow handling, List<String> departments) {
        if (links(handling, departments).equals(before)) {
            return;
        }
        if (!before.departments().isEmpty()) {
            rows.execute(Jpql.of("delete from HandlingPartnerRow p").where("p.handlingId = :id", "id", handling.id));
        }
        insert(handling, departments);
    }

    /** The links that a handling should have, as its row stands now. */
    static Links links(HandlingRow handling, List<String> departments) {
        return new Links(
                Set.copyOf(departments),
                departments.isEmpty() ? "" : handling.state,
                departments.isEmpty() ? "" : handling.dueOn);
    }

    private static HandlingPartnerRow row(HandlingRow handling, String department) {
        HandlingPartnerRow row = new HandlingPartnerRow();
        row.handlingId = handling.id;
        row.department = department;
        row.state = handling.state;
        row.regionCode = handling.regionCode;
        row.township = handling.township;
        row.county = handling.county;
        row.dueOn = handling.dueOn;
        row.storedAt = handling.storedAt;
        return row;
    }

    /** What of links may change: a handling keeps its region and its place in the order of storing. */
    record Links(Set<String> departments, String state, String dueOn) {}
}
