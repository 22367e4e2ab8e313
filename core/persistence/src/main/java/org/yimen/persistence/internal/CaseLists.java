package org.yimen.persistence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.Vault.IndexedField;

/** Lists of cases, newest first. */
final class CaseLists {
    private static final String LINE = "select c.id, c.receiptNumber, c.state, c.applicantName, c.regionCode,"
            + " c.createdAt, c.dueOn, c.version from CaseRow c";
    private static final Comparator<Line> NEWEST_FIRST =
            Comparator.comparingLong(Line::created).thenComparing(Line::id).reversed();
    static final Cursor CURSOR = new Cursor("case", "(-?[0-9]{1,18}|-?[1-8][0-9]{18})\\|([0-9a-f-]{36})");

    private final Rows rows;

    CaseLists(Rows rows) {
        this.rows = rows;
    }

    Page<CaseLine> page(CaseQuery query) {
        Optional<List<String>> after = query.cursor().map(CURSOR::keys);
        List<List<Line>> parts = new ArrayList<>();
        for (String prefix : RegionPart.outermost(query.regionPrefixes())) {
            for (String state : query.states().isEmpty() ? Json.caseStates().keySet() : query.states()) {
                parts.add(
                        lines(narrowed(query, after, RegionPart.of("c", prefix).on(Jpql.of(LINE)))
                                .where("c.state = :state", "state", state)
                                .orderBy("c.createdAt desc, c.id desc")
                                .limit(query.limit() + 1)));
            }
        }
        return Pages.merged(
                parts,
                NEWEST_FIRST,
                Line::id,
                query.limit(),
                line -> CURSOR.after(line.created(), line.id()),
                page -> page.stream().map(Line::shown).toList());
    }

    List<CaseId> withDueDate(String after, int limit) {
        return rows
                .list(
                        Jpql.of("select c.id from CaseRow c")
                                .where("c.dueOn < :none", "none", Times.NO_DAY)
                                .where("c.id > :after", "after", after)
                                .orderBy("c.id")
                                .limit(limit),
                        String.class)
                .stream()
                .map(CaseId::new)
                .toList();
    }

    List<CaseLine> live(Collection<String> personIds, CaseId except) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return lines(Jpql.of(LINE)
                        .where(
                                "c.id in (select l.caseId from CasePersonRow l"
                                        + " where l.personId in :persons and l.live = true)",
                                "persons",
                                personIds)
                        .where("c.id <> :except", "except", except.value())
                        .orderBy("c.createdAt desc, c.id desc"))
                .stream()
                .map(Line::shown)
                .toList();
    }

    private Jpql narrowed(CaseQuery query, Optional<List<String>> after, Jpql jpql) {
        after.ifPresent(keys -> jpql.where("c.createdAt <= :created and (c.createdAt < :created or c.id < :id)")
                .with("created", Long.valueOf(keys.get(0)))
                .with("id", keys.get(1)));
        query.receiptNumber().ifPresent(number -> jpql.where("c.receiptNumber = :receipt", "receipt", number));
        query.namePrefix()
                .ifPresent(name -> jpql.where("c.applicantName like :name escape '!'", "name", beginning(name)));
        query.idNumber()
                .ifPresent(number -> jpql.where(
                        partOf("p.idNumberIndex in :numbers"),
                        "numbers",
                        rows.indexes().of(IndexedField.ID_NUMBER, number)));
        query.phone()
                .ifPresent(phone -> jpql.where(
                        partOf("p.phoneIndex in :phones"),
                        "phones",
                        rows.indexes().of(IndexedField.PHONE, phone)));
        query.account()
                .ifPresent(account -> jpql.where(
                        "c.accountIndex in :accounts",
                        "accounts",
                        rows.indexes().of(IndexedField.ACCOUNT, account)));
        return jpql;
    }

    private static String partOf(String person) {
        return "c.id in (select l.caseId from CasePersonRow l, PersonRow p where l.personId = p.id and " + person + ")";
    }

    private static String beginning(String name) {
        return name.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    private List<Line> lines(Jpql jpql) {
        return rows.list(jpql, Object[].class).stream().map(Line::of).toList();
    }

    private record Line(
            String id,
            String receipt,
            String state,
            String name,
            String region,
            long created,
            String due,
            long version) {
        static Line of(Object[] columns) {
            return new Line(
                    (String) columns[0],
                    (String) columns[1],
                    (String) columns[2],
                    (String) columns[3],
                    (String) columns[4],
                    (Long) columns[5],
                    (String) columns[6],
                    (Long) columns[7]);
        }

        CaseLine shown() {
            return new CaseLine(
                    new CaseId(id),
                    Optional.ofNullable(receipt),
                    state,
                    name,
                    region,
                    Times.at(created),
                    Times.day(due),
                    version);
        }
    }
}
