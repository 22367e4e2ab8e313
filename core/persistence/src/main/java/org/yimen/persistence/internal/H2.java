package org.yimen.persistence.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few things said to H2 alone; to any other database this says nothing. */
public final class H2 {
    private static final Logger LOG = LoggerFactory.getLogger(H2.class);
    /** How long a writer waits for another one, in milliseconds; H2's own second is shorter than a slow commit. */
    private static final int LOCK_TIMEOUT_IN_MS = 20_000;

    private final DataSource source;

    public H2(DataSource source) {
        this.source = source;
    }

    /**
     * Lets writers wait for each other as they do in PostgreSQL, which the database remembers for later connections; and
     * takes the file, with everybody's data in it, from other users of the machine.
     */
    public void prepare() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (isH2(connection)) {
                run(connection, "SET DEFAULT_LOCK_TIMEOUT " + LOCK_TIMEOUT_IN_MS);
                file(connection).ifPresent(H2::keepPrivate);
            }
        }
    }

    /** The database's file; empty if it is in memory or no H2. */
    Optional<Path> file() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return isH2(connection) ? file(connection) : Optional.empty();
        }
    }

    /** Closes the database and gives unused space back; false if this is no H2 or one in memory. */
    public boolean shutDown() throws SQLException {
        boolean shut = false;
        try (Connection connection = source.getConnection()) {
            if (isH2(connection) && file(connection).isPresent()) {
                run(connection, "SHUTDOWN COMPACT");
                shut = true;
            }
        } catch (SQLException closing) {
            if (!shut) {
                throw closing;
            }
            // The database is closed, and its connections with it: closing one more time says so.
        }
        return shut;
    }

    /** Size of a file in bytes. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Whatever the process was started with. Where there are no such modes (Windows) the folder protects it. */
    private static void keepPrivate(Path file) {
        PosixFileAttributeView modes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (modes == null) {
            return;
        }
        try {
            modes.setPermissions(PosixFilePermissions.fromString("rw-------"));
        } catch (IOException notOurs) {
            LOG.warn("Other users of this machine may read {}: {}", file, notOurs.toString());
        }
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }

    private static Optional<Path> file(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("CALL DATABASE_PATH()")) {
            return path.next() && path.getString(1) != null
                    ? Optional.of(Path.of(path.getString(1) + ".mv.db"))
                    : Optional.empty();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
