package org.yimen.tools.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Where a database is and who asks. Without {@code --url} it is the platform's own, as its data source's configuration
 * says.
 *
 * @param url of JDBC; never {@code null}
 * @param user never {@code null}
 * @param password may be empty; never {@code null}
 */
record Database(String url, String user, String password) {
    /** The options of a sub-command that asks a database. */
    static final Set<String> OPTIONS = Set.of("url", "user");

    static final String USAGE = "[--url JDBC-URL --user NAME]   the password is read from YIMEN_DB_PASSWORD\n"
            + "    without them: the database that etc/org.ops4j.datasource-yimen.cfg names";

    private static final String PASSWORD = "YIMEN_DB_PASSWORD";
    private static final String CONFIGURATION = "org.ops4j.datasource-yimen.cfg";

    static Database of(Arguments arguments, Terminal terminal) throws IOException, UsageException {
        Optional<String> url = arguments.value("url");
        return url.isPresent()
                ? new Database(
                        url.get(),
                        arguments.value("user").orElse("sa"),
                        terminal.variable(PASSWORD).orElse(""))
                : configured(terminal);
    }

    /** As the platform's data source is configured. */
    static Database configured(Terminal terminal) throws IOException, UsageException {
        Path file = Path.of(terminal.property("karaf.etc").orElse("etc")).resolve(CONFIGURATION);
        if (!Files.isReadable(file)) {
            throw new UsageException("there is no " + file + " to read; name the database with --url and --user");
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        Placeholders placeholders = new Placeholders(terminal);
        return new Database(
                placeholders.filled(lines.getProperty("url", "")),
                placeholders.filled(lines.getProperty("user", "")),
                placeholders.filled(lines.getProperty("password", "")));
    }

    /** An H2 file must be there: H2 would make a new one. */
    Connection connect() throws SQLException {
        boolean h2 = url.startsWith("jdbc:h2:file:");
        return DriverManager.getConnection(h2 ? url + ";IFEXISTS=TRUE" : url, user, password);
    }

    @Override
    public String toString() {
        return url;
    }
}
