package org.yimen.bench.driver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yimen.bench.driver.Copies.Template;

/**
 * Fills a database with cases: the stored ones again and again, with ids, people, townships, days and states of their
 * own. What a row holds besides is copied inside the database and never looked at. Copies have neither events nor scans.
 */
final class Crowd {
    private static final String UNIQUE = "CASE WHEN CHAR_LENGTH(t.%1$s) >= 16"
            + " THEN SUBSTRING(t.%1$s, 1, CHAR_LENGTH(t.%1$s) - 10) || m.tail ELSE t.%1$s END";

    private final BenchDatabase database;
    private final Connection connection;

    Crowd(BenchDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Adds copies of the first cases until there are as many as said. */
    void growTo(int cases) throws SQLException, IOException {
        int there = (int) number("SELECT COUNT(*) FROM case_file");
        if (cases <= there) {
            return;
        }
        Copies copies = new Copies(templates(), there, cases - there);
        map(
                "bench_case",
                "new_id VARCHAR(36), template VARCHAR(36), state VARCHAR(32), region VARCHAR(12),"
                        + " due VARCHAR(10), receipt VARCHAR(64), applicant VARCHAR(200), created BIGINT, live VARCHAR(5)",
                copies.cases());
        map(
                "bench_handling",
                "new_id VARCHAR(36), template VARCHAR(36), case_id VARCHAR(36), state VARCHAR(32),"
                        + " region VARCHAR(12), due VARCHAR(10), stored BIGINT, settled VARCHAR(5)",
                copies.handlings());
        map("bench_person", "new_id VARCHAR(64), template VARCHAR(64), tail VARCHAR(10)", copies.persons());
        map(
                "bench_part",
                "case_id VARCHAR(36), template VARCHAR(36), old_person VARCHAR(64), new_person VARCHAR(64),"
                        + " live VARCHAR(5)",
                copies.parts());
        // Tables that are not known to be large are joined row by row.
        execute("ANALYZE");
        copyRows();
        for (String table : List.of("bench_case", "bench_handling", "bench_person", "bench_part")) {
            execute("DROP TABLE " + table);
        }
        execute("ANALYZE");
    }

    private void map(String table, String columns, Iterable<String> rows) throws SQLException, IOException {
        execute("CREATE TABLE " + table + " (" + columns + ")");
        database.load(connection, table, rows);
    }

    private void copyRows() throws SQLException {
        Map<String, String> places = Map.of(
                "region_code", "m.region",
                "township", "SUBSTRING(m.region, 1, 9)",
                "county", "SUBSTRING(m.region, 1, 6)",
                "state", "m.state",
                "due_on", "m.due");
        copy("person", "bench_person m ON t.id = m.template", Map.of("id", "m.new_id"), UNIQUE);
        copy(
                "case_file",
                "bench_case m ON t.id = m.template",
                with(
                        places,
                        Map.of(
                                "id", "m.new_id",
                                "receipt_number", "m.receipt",
                                "applicant_name", "m.applicant",
                                "created_at", "m.created")),
                "t.%s");
        copy(
                "case_person",
                "bench_part m ON t.case_id = m.template AND t.person_id = m.old_person",
                Map.of(
                        "case_id", "m.case_id",
                        "person_id", "m.new_person",
                        "live", "m.live = 'true'"),
                "t.%s");
        copy(
                "handling",
                "bench_handling m ON t.id = m.template",
                with(
                        places,
                        Map.of(
                                "id", "m.new_id",
                                "case_id", "m.case_id",
                                "stored_at", "m.stored",
                                "settled", "m.settled = 'true'",
                                "waiting", "FALSE")),
                "t.%s");
        // A quarter of the open ones have a step at another department.
        execute("INSERT INTO handling_partner (handling_id, department, state, region_code, township, county, due_on,"
                + " stored_at) SELECT m.new_id, 'disabled-federation', m.state, m.region, SUBSTRING(m.region, 1, 9),"
                + " SUBSTRING(m.region, 1, 6), m.due, m.stored FROM handling t JOIN bench_handling m ON t.id = m.template"
                + " WHERE m.settled = 'false' AND t.department = 'civil-affairs' AND MOD(m.stored, 4) = 0");
    }

    private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new TreeMap<>(one);
        both.putAll(other);
        return both;
    }

    /** Every column that is not named is copied, a text of a person's that must be unique with another ending. */
    private void copy(String table, String map, Map<String, String> changed, String others) throws SQLException {
        List<String> columns = columns(table);
        String values = columns.stream()
                .map(column -> changed.getOrDefault(
                        column,
                        column.equals("body") || column.equals("version") ? "t." + column : others.formatted(column)))
                .collect(Collectors.joining(", "));
        execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + table
                + " t JOIN " + map);
    }

    private List<String> columns(String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String stored = data.storesUpperCaseIdentifiers() ? table.toUpperCase(java.util.Locale.ROOT) : table;
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = data.getColumns(null, null, stored, null)) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
            }
        }
        return columns;
    }

    /** The first real cases that came the whole way. */
    private List<Template> templates() throws SQLException {
        List<Template> templates = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id FROM case_file WHERE state = 'NOTIFIED' ORDER BY created_at LIMIT 200")) {
            while (rows.next()) {
                templates.add(template(rows.getString(1)));
            }
        }
        if (templates.isEmpty()) {
            throw new IllegalStateException("no case came the whole way yet");
        }
        return templates;
    }

    private Template template(String id) throws SQLException {
        return new Template(
                id,
                texts("SELECT id FROM handling WHERE case_id = '" + id + "' ORDER BY stored_at"),
                texts("SELECT DISTINCT person_id FROM case_person WHERE case_id = '" + id + "'"));
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
