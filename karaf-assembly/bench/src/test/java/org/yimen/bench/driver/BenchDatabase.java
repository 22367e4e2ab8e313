package org.yimen.bench.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The database that a platform is measured on. */
interface BenchDatabase extends AutoCloseable {
    /** As it stands in the table. */
    String name();

    /** Points an unpacked platform at it. */
    void configure(Path home) throws IOException;

    /** Whether a platform must be stopped while somebody else is connected. */
    boolean isAlone();

    /** A connection of the bench's own. */
    Connection open(Path home) throws SQLException;

    /** Hands rows over, each as its values separated by commas. */
    void load(Connection connection, String table, Iterable<String> rows) throws SQLException, IOException;

    @Override
    void close() throws IOException;
}
