package org.yimen.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.yimen.persistence.schema.Schema;

/**
 * An empty database that takes everything from a source. All rows are stored in one transaction, read back and compared
 * before it commits: whatever happens, the database holds everything or nothing, and it may be tried again.
 */
final class Target {
    private final DataSource database;
    private final Schema schema;

    Target(DataSource database) {
        this.database = database;
        this.schema = new Schema(database);
    }

    /**
     * @param expected what the tables hold if that is known already; else empty
     * @param beforeCommit done when all rows are stored and compared; if it fails nothing is stored
     * @return what each table holds on both sides
     * @throws BackupException if the database is not empty, its tables are other ones, or a row came out differently
     */
    List<TableCount> fill(Source source, List<TableCount> expected, Last beforeCommit)
            throws SQLException, IOException {
        createTables(source);
        List<TableCount> stored;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                stored = filled(connection, source, expected);
                beforeCommit.run();
                connection.commit();
            } catch (SQLException | IOException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
        bringUpToDate();
        return stored;
    }

    private void bringUpToDate() throws BackupException {
        try {
            schema.bringUpToDate();
        } catch (SQLException failed) {
            throw new BackupException("Everything is stored and compared, but the tables could not be brought up to"
                    + " date, SQL state " + failed.getSQLState() + ": the platform tries again when it starts.");
        }
    }

    /** As old as those of the source, so that its rows fit; what came later is done to the filled tables. */
    private void createTables(Source source) throws SQLException, BackupException {
        List<String> changeSets = source.changeSets();
        if (changeSets.isEmpty()) {
            throw new BackupException("There is nothing of the platform's to copy.");
        }
        Set<String> known = schema.known();
        if (!known.containsAll(changeSets)) {
            throw new BackupException("The tables are of a later version of the platform than this one.");
        }
        schema.createAsOf(Set.copyOf(changeSets));
    }

    private static List<TableCount> filled(Connection connection, Source source, List<TableCount> expected)
            throws SQLException, IOException {
        OpenTables tables = new OpenTables(connection);
        List<Table> own = tables.tables();
        Database.of(connection).lock(connection, own);
        requireSame(source.tables(), own);
        requireEmpty(tables, own);
        List<TableCount> read = new ArrayList<>();
        for (Table table : own) {
            read.add(copy(connection, source, table));
        }
        if (!expected.isEmpty()) {
            requireEqual(expected, read);
        }
        requireEqual(read, counted(connection, tables, own));
        return read;
    }

    private static TableCount copy(Connection connection, Source source, Table table) throws SQLException, IOException {
        RowSum sum = new RowSum();
        try (Loader loader = new Loader(connection, table)) {
            source.rows(table, row -> {
                sum.add(row);
                loader.row(row);
            });
            loader.flush();
        }
        return TableCount.of(table, sum);
    }

    private static List<TableCount> counted(Connection connection, OpenTables tables, List<Table> own)
            throws SQLException, IOException {
        Database kind = Database.of(connection);
        kind.stream(connection, true);
        List<TableCount> counts = new ArrayList<>();
        for (Table table : own) {
            RowSum sum = new RowSum();
            tables.rows(table, sum::add);
            counts.add(TableCount.of(table, sum));
        }
        kind.stream(connection, false);
        return counts;
    }

    private static void requireSame(List<Table> theirs, List<Table> own) throws BackupException {
        if (!Set.copyOf(theirs).equals(Set.copyOf(own))) {
            throw new BackupException("The tables of the database are not those of the copy. Take a fresh database.");
        }
    }

    private static void requireEmpty(OpenTables tables, List<Table> own) throws SQLException, BackupException {
        for (Table table : own) {
            if (!tables.isEmpty(table)) {
                throw new BackupException("The database is not empty: " + table.name()
                        + " has rows. Nothing was changed. Take a fresh database.");
            }
        }
    }

    private static void requireEqual(List<TableCount> expected, List<TableCount> found) throws BackupException {
        for (TableCount count : found) {
            if (!expected.contains(count)) {
                throw new BackupException("Table " + count.table() + " came out differently, with " + count.rows()
                        + " rows. Nothing was stored.");
            }
        }
    }

    /** What else belongs to the data. */
    interface Last {
        void run() throws IOException;
    }
}
