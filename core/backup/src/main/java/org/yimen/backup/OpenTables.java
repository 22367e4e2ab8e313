package org.yimen.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a database within one transaction of a connection. */
final class OpenTables implements Source {
    /** Rows that the driver may hold at once; one may have a megabyte. */
    private static final int ROWS_AT_ONCE = 32;

    private final Connection connection;

    OpenTables(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<String> changeSets() throws SQLException {
        return names().contains("databasechangelog")
                ? texts("SELECT id FROM databasechangelog ORDER BY orderexecuted")
                : List.of();
    }

    @Override
    public List<Table> tables() throws SQLException, BackupException {
        List<Table> tables = new ArrayList<>();
        for (String name : Tables.among(names())) {
            tables.add(table(name));
        }
        return tables;
    }

    @Override
    public void rows(Table table, Sink sink) throws SQLException, IOException {
        List<Kind> kinds = table.kinds();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = statement.executeQuery(table.select())) {
                while (result.next()) {
                    Object[] row = new Object[kinds.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = kinds.get(i).value(result, i + 1);
                    }
                    sink.row(row);
                }
            }
        }
    }

    boolean isEmpty(Table table) throws SQLException {
        return texts("SELECT 'row' FROM " + table.name() + " FETCH FIRST 1 ROWS ONLY")
                .isEmpty();
    }

    private Table table(String name) throws SQLException, BackupException {
        SortedMap<String, Kind> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + name + " WHERE 1 = 0")) {
            ResultSetMetaData described = none.getMetaData();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                String column = described.getColumnName(i).toLowerCase(Locale.ROOT);
                columns.put(column, Kind.of(described.getColumnType(i), name + "." + column));
            }
        }
        return new Table(name, columns);
    }

    private List<String> names() throws SQLException {
        return texts("SELECT LOWER(table_name) FROM information_schema.tables"
                + " WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'");
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
