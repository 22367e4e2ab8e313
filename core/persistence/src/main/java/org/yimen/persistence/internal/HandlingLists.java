package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.port.HandlingLine;
import org.yimen.casework.port.HandlingQuery;
import org.yimen.casework.port.HandlingQuery.Scope;
import org.yimen.casework.port.HandlingStore.LiveCount;
import org.yimen.casework.port.Page;
import org.yimen.spi.item.ReleaseId;

/** Lists of handlings, those due first in front. */
final class HandlingLists {
    private static final Walks.Order DUE_FIRST = Walks.Order.ascending("due_on", "stored_at", "id");
    private static final Cursor CURSOR =
            new Cursor("handling", "([0-9]{4}-[0-9]{2}-[0-9]{2})\\|([0-9]{1,18})\\|([0-9a-f-]{36})");

    private final Rows rows;

    HandlingLists(Rows rows) {
        this.rows = rows;
    }

    Page<HandlingLine> page(HandlingQuery query) {
        Walks walks = walks(query);
        SqlText lines = walks.lines(
                "h.id, h.case_id, h.item_release, h.department, h.region_code, h.state, h.due_on, h.stored_at,"
                        + " h.version, c.receipt_number, c.applicant_name",
                "JOIN handling h ON h.id = page.id JOIN case_file c ON c.id = h.case_id");
        return walks.page(
                rows.sql().list(lines).stream().map(Line::of).toList(),
                line -> CURSOR.after(line.due(), line.stored(), line.id()),
                Line::shown);
    }

    static Walks walks(HandlingQuery query) {
        Walks walks = new Walks(DUE_FIRST, query.cursor().map(HandlingLists::after), query.limit());
        for (Scope scope : query.scopes()) {
            for (String state : query.states().isEmpty() ? Json.handlingStates().keySet() : query.states()) {
                HandlingKeys.OWN.walk(walks, scope, state);
                if (!scope.department().isEmpty()) {
                    HandlingKeys.PARTNER.walk(walks, scope, state);
                }
            }
        }
        return walks;
    }

    private static List<Object> after(String cursor) {
        List<String> keys = CURSOR.keys(cursor);
        return List.of(keys.get(0), Long.valueOf(keys.get(1)), keys.get(2));
    }

    List<HandlingId> withDueDate(String after, int limit) {
        return rows
                .list(
                        Jpql.of("select h.id from HandlingRow h")
                                .where("h.dueOn < :none", "none", Times.NO_DAY)
                                .where("h.id > :after", "after", after)
                                .orderBy("h.id")
                                .limit(limit),
                        String.class)
                .stream()
                .map(HandlingId::new)
                .toList();
    }

    List<ReleaseId> awaited() {
        Jpql waiting =
                Jpql.of("select distinct h.itemRelease from HandlingRow h").where("h.waiting = true");
        return rows.list(waiting, String.class).stream().map(ReleaseIds::parse).toList();
    }

    List<HandlingId> waitingFor(ReleaseId release) {
        return rows
                .list(
                        Jpql.of("select h.id from HandlingRow h")
                                .where("h.waiting = true")
                                .where("h.itemRelease = :release", "release", release.toString())
                                .orderBy("h.storedAt, h.id"),
                        String.class)
                .stream()
                .map(HandlingId::new)
                .toList();
    }

    List<LiveCount> liveCounts() {
        Jpql counts = Jpql.of("select h.itemRelease, count(h) from HandlingRow h where h.settled = false"
                + " group by h.itemRelease order by h.itemRelease");
        return rows.list(counts, Object[].class).stream()
                .map(line -> new LiveCount(ReleaseIds.parse((String) line[0]), (Long) line[1]))
                .toList();
    }

    private record Line(
            String id,
            String caseId,
            String release,
            String department,
            String region,
            String state,
            String due,
            long stored,
            long version,
            String receipt,
            String applicant) {
        static Line of(Object[] columns) {
            return new Line(
                    (String) columns[0],
                    (String) columns[1],
                    (String) columns[2],
                    (String) columns[3],
                    (String) columns[4],
                    (String) columns[5],
                    (String) columns[6],
                    (Long) columns[7],
                    (Long) columns[8],
                    (String) columns[9],
                    (String) columns[10]);
        }

        HandlingLine shown() {
            return new HandlingLine(
                    new HandlingId(id),
                    new CaseId(caseId),
                    Optional.ofNullable(receipt),
                    ReleaseIds.parse(release),
                    department,
                    region,
                    state,
                    applicant,
                    Times.day(due),
                    version);
        }
    }
}
