package org.yimen.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Stores rows in a table, many at a time; belongs to a transaction. */
final class Loader implements Source.Sink, AutoCloseable {
    private static final int ROWS_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

    private final Table table;
    private final List<Kind> kinds;
    private final PreparedStatement statement;
    private final boolean anyCharacter;
    private long rows;
    private int waitingRows;
    private long waitingBytes;

    Loader(Connection connection, Table table) throws SQLException {
        this.table = table;
        this.kinds = table.kinds();
        this.statement = connection.prepareStatement(table.insert());
        this.anyCharacter = Database.of(connection) == Database.H2;
    }

    @Override
    public void row(Object[] values) throws SQLException, IOException {
        rows++;
        for (int i = 0; i < values.length; i++) {
            check(values[i]);
            kinds.get(i).bind(statement, i + 1, values[i]);
            waitingBytes += values[i] instanceof byte[] bytes ? bytes.length : 0;
        }
        statement.addBatch();
        waitingRows++;
        if (waitingRows == ROWS_AT_ONCE || waitingBytes > BYTES_AT_ONCE) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (waitingRows > 0) {
            statement.executeBatch();
        }
        waitingRows = 0;
        waitingBytes = 0;
    }

    /** Told by its number: a value or key may be personal data. */
    private void check(Object value) throws BackupException {
        if (!anyCharacter && value instanceof String text && !isUnicode(text)) {
            throw new BackupException("Row " + rows + " of " + table.name()
                    + " has a character that PostgreSQL cannot store: NUL or half a surrogate pair.");
        }
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
