package org.yimen.itests.fuzz;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the database of a running platform, seen by a connection of its own: one figure a table over all that its
 * rows hold. Only tables that somebody wrote to since the last look are gone through. For use by one thread.
 */
final class StoredState implements AutoCloseable {
    /**
     * That a session was used is no change that anybody asked for, nor is it that a node goes on with its background work.
     * Wrong sign-ins do count: only what is asked of sessions writes them, and that is not compared.
     */
    private static final Set<String> ASIDE =
            Set.of("ACCOUNT_SESSION", "WORK_LEASE", "DATABASECHANGELOG", "DATABASECHANGELOGLOCK");

    private static final String TABLES =
            "select table_name, last_modification from information_schema.tables where table_schema = 'PUBLIC'";
    private static final String COLUMNS = "select column_name, data_type from information_schema.columns"
            + " where table_schema = 'PUBLIC' and table_name = '%s' order by ordinal_position";

    /** The node takes note in the background which calendar everything due follows, once somebody has changed it. */
    private static final Map<String, String> COUNTED = Map.of("MASTER_DATA", " where kind <> 'calendar-edition'");

    private final Connection connection;
    private final Map<String, String> figureQueries = new HashMap<>();
    private final Map<String, Long> written = new HashMap<>();
    private final Map<String, String> figures = new HashMap<>();

    /** @param file of the database without its ending; its URL lets a second process in */
    StoredState(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:" + file + ";AUTO_SERVER=TRUE;IFEXISTS=TRUE", "sa", "");
    }

    /** The tables that hold something else than at the last look. */
    List<String> changes() throws SQLException {
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, Long> table : writes().entrySet()) {
            String name = table.getKey();
            if (!table.getValue().equals(written.put(name, table.getValue()))) {
                String figure = text(figureQuery(name));
                if (!figure.equals(figures.put(name, figure))) {
                    changed.add(name);
                }
            }
        }
        return changed;
    }

    /** When each table was last written to, be it in vain. */
    private Map<String, Long> writes() throws SQLException {
        Map<String, Long> writes = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                if (!ASIDE.contains(rows.getString(1))) {
                    writes.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return writes;
    }

    private String figureQuery(String table) throws SQLException {
        String known = figureQueries.get(table);
        if (known == null) {
            known = figureOf(table);
            figureQueries.put(table, known);
        }
        return known;
    }

    private String figureOf(String table) throws SQLException {
        List<String> parts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(String.format(COLUMNS, table))) {
            while (columns.next()) {
                String column = '"' + columns.getString(1) + '"';
                // Of a truth value alone no figure can be made.
                String hashed = columns.getString(2).equals("BOOLEAN") ? "cast(" + column + " as varchar)" : column;
                parts.add("coalesce(ora_hash(" + hashed + "), -1)");
            }
        }
        return "select count(*) || ' ' || coalesce(sum(ora_hash(concat_ws('|', " + String.join(", ", parts)
                + "))), 0) from \"" + table + "\"" + COUNTED.getOrDefault(table, "");
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
