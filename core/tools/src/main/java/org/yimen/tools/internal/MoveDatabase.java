package org.yimen.tools.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.yimen.backup.Move;

/** Copies the platform's database into an empty one, usually from H2 into PostgreSQL. */
final class MoveDatabase extends SetTool {
    private static final String SWITCH = "switch";
    private static final String TO_URL = "to-url";
    private static final String TO_USER = "to-user";
    private static final String POSTGRESQL = "databases/postgresql.cfg";
    private static final String IN_USE = "org.ops4j.datasource-yimen.cfg";

    @Override
    public String summary() {
        return "copies the database into an empty PostgreSQL and compares every row";
    }

    @Override
    public String usage() {
        return "[--to-url JDBC-URL --to-user NAME] [--switch]   the password is read from YIMEN_DB_PASSWORD\n"
                + "    without --to-url: the PostgreSQL that YIMEN_DB_HOST, _PORT, _NAME, _USER, _PASSWORD name\n"
                + "    --switch: the platform uses it from the next start on\n"
                + "    from: [--url JDBC-URL --user NAME], else what the platform uses now";
    }

    @Override
    void work(List<String> words, Terminal terminal) throws Exception {
        Arguments arguments = Arguments.of(words, Set.of(SWITCH)).only(withDatabase(TO_URL, TO_USER));
        Database from = Database.of(arguments, terminal);
        Database to = to(arguments, terminal);
        if (from.url().equals(to.url())) {
            throw new UsageException("both databases are " + from);
        }
        tell(terminal, Move.run(Source.of(from), Source.toFill(to)));
        terminal.out().println("Every row of " + from + " is in " + to + ", and is the same.");
        if (arguments.has(SWITCH)) {
            use(arguments, terminal);
            terminal.out()
                    .println("From the next start on the platform uses it; keep the YIMEN_DB_ variables set."
                            + " The old database is as it was.");
        } else {
            terminal.out()
                    .println("The platform still uses the old one. To change over: copy etc/" + POSTGRESQL
                            + " over etc/" + IN_USE + " before the next start.");
        }
    }

    private static Database to(Arguments arguments, Terminal terminal) throws IOException, UsageException {
        Optional<String> url = arguments.value(TO_URL);
        if (url.isEmpty()) {
            return Database.configured(terminal, POSTGRESQL);
        }
        String user = arguments.value(TO_USER).orElseThrow(() -> new UsageException("--to-url needs --to-user"));
        return new Database(
                url.get(), user, terminal.variable("YIMEN_DB_PASSWORD").orElse(""));
    }

    /** The configuration for PostgreSQL takes the place of the one in use, which is kept beside. */
    private static void use(Arguments arguments, Terminal terminal) throws IOException {
        Path inUse = terminal.etc().resolve(IN_USE);
        String text = Files.readString(terminal.etc().resolve(POSTGRESQL));
        if (arguments.value(TO_URL).isPresent()) {
            text = with(
                    with(text, "url", arguments.value(TO_URL).get()),
                    "user",
                    arguments.value(TO_USER).get());
        }
        if (Files.exists(inUse)) {
            Files.copy(inUse, terminal.etc().resolve(IN_USE + ".before-move"), StandardCopyOption.REPLACE_EXISTING);
        }
        Path unfinished = terminal.etc().resolve(IN_USE + ".new");
        Files.writeString(unfinished, text);
        Files.move(unfinished, inUse, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String with(String text, String key, String value) {
        return text.replaceAll("(?m)^" + key + " = .*$", Matcher.quoteReplacement(key + " = " + value));
    }
}
