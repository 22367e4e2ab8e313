package org.yimen.persistence.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final Comparator<Line> DUE_FIRST =
            Comparator.comparing(Line::due).thenComparingLong(Line::stored).thenComparing(Line::id);
    private static final Cursor CURSOR =
            new Cursor("handling", "([0-9]{4}-[0-9]{2}-[0-9]{2})\\|([0-9]{1,18})\\|([0-9a-f-]{36})");

    private final Rows rows;

    HandlingLists(Rows rows) {
        this.rows = rows;
    }

    Page<HandlingLine> page(HandlingQuery query) {
        Optional<List<String>> after = query.cursor().map(CURSOR::keys);
        List<List<Line>> parts = new ArrayList<>();
        for (Scope scope : query.scopes()) {
            for (String state : query.states().isEmpty() ? Json.handlingStates().keySet() : query.states()) {
                parts.add(lines(HandlingKeys.OWN.part(scope, state, after).limit(query.limit() + 1)));
                if (!scope.department().isEmpty()) {
                    parts.add(
                            lines(HandlingKeys.PARTNER.part(scope, state, after).limit(query.limit() + 1)));
                }
            }
        }
        return Pages.merged(
                parts,
                DUE_FIRST,
                Line::id,
                query.limit(),
                line -> CURSOR.after(line.due(), line.stored(), line.id()),
                this::shown);
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

    private List<Line> lines(Jpql query) {
        return rows.list(query, Object[].class).stream().map(Line::of).toList();
    }

    private List<HandlingLine> shown(List<Line> page) {
        Map<String, Applicant> applicants =
                applicants(page.stream().map(Line::caseId).collect(Collectors.toSet()));
        return page.stream()
                .map(line -> line.shown(applicants.get(line.caseId())))
                .toList();
    }

    private Map<String, Applicant> applicants(Set<String> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        Jpql query = Jpql.of("select c.id, c.receiptNumber, c.applicantName from CaseRow c")
                .where("c.id in :ids", "ids", caseIds);
        return rows.list(query, Object[].class).stream()
                .map(line -> new Applicant((String) line[0], Optional.ofNullable((String) line[1]), (String) line[2]))
                .collect(Collectors.toMap(Applicant::caseId, Function.identity()));
    }

    private record Applicant(String caseId, Optional<String> receipt, String name) {}

    private record Line(
            String id,
            String caseId,
            String release,
            String department,
            String region,
            String state,
            String due,
            long stored,
            long version) {
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
                    (Long) columns[8]);
        }

        HandlingLine shown(Applicant applicant) {
            return new HandlingLine(
                    new HandlingId(id),
                    new CaseId(caseId),
                    applicant.receipt(),
                    ReleaseIds.parse(release),
                    department,
                    region,
                    state,
                    applicant.name(),
                    Times.day(due),
                    version);
        }
    }
}
