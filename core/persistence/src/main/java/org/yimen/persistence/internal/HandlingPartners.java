package org.yimen.persistence.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which other departments find a handling in their lists. */
final class HandlingPartners {
    private final Rows rows;

    HandlingPartners(Rows rows) {
        this.rows = rows;
    }

    /** Brings the links of a handling in step with its departments, and their keys in step with its row. */
    void keepInStep(HandlingRow handling, List<String> departments) {
        Set<Link> wanted = departments.stream()
                .map(department -> new Link(department, handling.state, handling.dueOn))
                .collect(Collectors.toSet());
        if (wanted.equals(stored(handling.id))) {
            return;
        }
        rows.execute(Jpql.of("delete from HandlingPartnerRow p").where("p.handlingId = :id", "id", handling.id));
        wanted.forEach(link -> rows.insertAndForget(row(handling, link.department())));
    }

    private Set<Link> stored(String handlingId) {
        return rows
                .list(
                        Jpql.of("select p.department, p.state, p.dueOn from HandlingPartnerRow p")
                                .where("p.handlingId = :id", "id", handlingId),
                        Object[].class)
                .stream()
                .map(line -> new Link((String) line[0], (String) line[1], (String) line[2]))
                .collect(Collectors.toSet());
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

    /** What of a link may change: a handling keeps its region and its place in the order of storing. */
    private record Link(String department, String state, String dueOn) {}
}
