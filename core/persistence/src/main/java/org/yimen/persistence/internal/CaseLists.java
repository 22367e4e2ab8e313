package org.yimen.persistence.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.Vault.IndexedField;

/** Lists of cases, newest first. */
final class CaseLists {
    private static final String LINE = "select c.id, c.receiptNumber, c.state, c.applicantName, c.regionCode,"
            + " c.createdAt, c.dueOn, c.version from CaseRow c";
    private static final Walks.Order NEWEST_FIRST = Walks.Order.descending("created_at", "id");
    static final Cursor CURSOR = new Cursor("case", "(-?[0-9]{1,18}|-?[1-8][0-9]{18})\\|([0-9a-f-]{36})");

    private final Rows rows;

    CaseLists(Rows rows) {
        this.rows = rows;
    }

    Page<CaseLine> page(CaseQuery query) {
        Walks walks = walks(query);
        SqlText lines = walks.lines(
                "c.id, c.receipt_number, c.state, c.applicant_name, c.region_code, c.created_at, c.due_on, c.version",
                "JOIN case_file c ON c.id = page.id");
        return walks.page(
                rows.sql().list(lines).stream().map(Line::of).toList(),
                line -> CURSOR.after(line.created(), line.id()),
                Line::shown);
    }

    Walks walks(CaseQuery query) {
        Walks walks = new Walks(NEWEST_FIRST, query.cursor().map(CaseLists::after), query.limit());
        SqlText sought = sought(query);
        if (sought.isEmpty()) {
            walk(walks, query);
        } else {
            walks.add("case_file", "id", among(query, sought), List.of());
        }
        return walks;
    }

    private static List<Object> after(String cursor) {
        List<String> keys = CURSOR.keys(cursor);
        return List.of(Long.valueOf(keys.get(0)), keys.get(1));
    }

    private static void walk(Walks walks, CaseQuery query) {
        for (RegionPart region : RegionPart.outermost(query.regionPrefixes())) {
            for (String state : query.states().isEmpty() ? Json.caseStates().keySet() : query.states()) {
                walks.add(
                        "case_file",
                        "id",
                        region.on(SqlText.of("")).where("state = ?", state),
                        Stream.concat(region.column().stream(), Stream.of("state"))
                                .toList());
            }
        }
    }

    /** Who seeks something finds few cases: they are sorted, not met on a walk past all others. */
    private static SqlText among(CaseQuery query, SqlText sought) {
        List<String> regions = RegionPart.outermost(query.regionPrefixes()).stream()
                .map(region -> region.prefix() + "%")
                .toList();
        sought.where(String.join(" OR ", Collections.nCopies(regions.size(), "region_code LIKE ?")), regions.toArray());
        return query.states().isEmpty() ? sought : sought.whereIn("state", query.states());
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

    private SqlText sought(CaseQuery query) {
        SqlText sought = SqlText.of("");
        query.receiptNumber().ifPresent(number -> sought.where("receipt_number = ?", number));
        query.namePrefix()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> sought.where("applicant_name LIKE ? ESCAPE '!'", beginning(name)));
        query.idNumber().ifPresent(number -> withPart(sought, "id_number_index", IndexedField.ID_NUMBER, number));
        query.phone().ifPresent(phone -> withPart(sought, "phone_index", IndexedField.PHONE, phone));
        query.account()
                .ifPresent(account ->
                        sought.whereIn("account_index", rows.indexes().of(IndexedField.ACCOUNT, account)));
        return sought;
    }

    private void withPart(SqlText sought, String column, IndexedField field, String value) {
        Set<String> indexes = rows.indexes().of(field, value);
        sought.where(
                "id IN (SELECT l.case_id FROM case_person l JOIN person p ON p.id = l.person_id WHERE p." + column
                        + " IN (" + SqlText.marks(indexes) + "))",
                indexes.toArray());
    }

    private static String beginning(String name) {
        return name.replaceAll("([!%_])", "!$1") + "%";
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
