package org.yimen.tools.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source without a pool, for a program with one thing to do. */
final class Source implements DataSource {
    private static final String H2_FILE = "jdbc:h2:file:";

    private final Database database;
    private final String url;

    private Source(Database database, String url) {
        this.database = database;
        this.url = url;
    }

    /** Of a database that must be there: H2 would make a new one. */
    static Source of(Database database) {
        boolean file = database.url().startsWith(H2_FILE);
        return new Source(database, file ? database.url() + ";IFEXISTS=TRUE" : database.url());
    }

    /** Of a database to be filled; an H2 file, for its owner alone, is made. */
    static Source toFill(Database database) {
        String url = database.url();
        if (url.startsWith("jdbc:postgresql:")) {
            // Many rows in one statement.
            return new Source(database, url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true");
        }
        return new Source(database, url);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, database.user(), database.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException(Objects.toString(type));
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        // Nothing is written.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return DriverManager.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
