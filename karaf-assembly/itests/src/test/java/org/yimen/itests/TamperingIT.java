package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * What somebody with all rights in the database does to the record of real cases, an operator is told of: by the program
 * of the archive on a copy, while no platform runs, and by the platform itself. Every kind of tampering is tried with
 * that program on both databases in its own tests.
 */
public class TamperingIT {
    private DemoPlatform platform;
    private CaseAtWork altered;
    private CaseAtWork cut;
    private CaseAtWork removed;

    @Test
    public void whatIsDoneToTheRecordBehindThePlatformsBackIsTold() throws Exception {
        try (DemoPlatform started = DemoPlatform.start("tampering")) {
            platform = started;
            threeCasesAreAtWorkAndRootsAreSigned();
            platform.process().stop();
            Path database = platform.process().home().resolve("data/yimen/db");
            aCopyHolds(database);
            long last = tamper("jdbc:h2:file:" + database);
            theProgramTells(last);
            platform.startAgain();
            thePlatformTells(last);
        }
    }

    private void threeCasesAreAtWorkAndRootsAreSigned() throws Exception {
        altered = CaseAtWork.registered(platform, Family.application());
        cut = CaseAtWork.registered(platform, Family.application());
        removed = CaseAtWork.registered(platform, Family.application());
        assertSaid(platform.shell("yimen:sign-root"), "over 3 chain(s)");
        altered.bringEverythingBut("");
        platform.shell("yimen:sign-root");
        String verified = platform.shell("yimen:verify-events");
        assertSaid(verified, "3 chain(s) verified, 0 broken.");
        assertSaid(verified, "3 signed root(s) verified, 0 broken");
    }

    private void aCopyHolds(Path database) throws Exception {
        Path copy = database.resolveSibling("copy");
        Files.copy(Path.of(database + ".mv.db"), Path.of(copy + ".mv.db"));
        Told told = verify("--url", "jdbc:h2:file:" + copy, "--user", "sa");
        assertEquals(told.text(), 0, told.code());
        assertSaid(told.text(), "3 chain(s) verified, 0 broken.");

        Path roots = Files.createDirectories(database.resolveSibling("some-roots"));
        try (Stream<Path> files = Files.list(database.resolveSibling("roots"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                boolean second = file.getFileName().toString().startsWith("root-000002");
                Files.writeString(
                        roots.resolve(file.getFileName()), second ? text.replace("chains 3", "chains 2") : text);
            }
        }
        Told ofRoots = verify("--url", "jdbc:h2:file:" + copy, "--user", "sa", "--roots", roots.toString());
        assertEquals(ofRoots.text(), 1, ofRoots.code());
        assertSaid(ofRoots.text(), "BROKEN  root 2  ALTERED");
    }

    /** Answers the number of the event that is cut off. */
    private long tamper(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement sql = connection.createStatement()) {
            long last;
            try (ResultSet head = sql.executeQuery("SELECT last_number FROM event_head" + of(cut))) {
                head.next();
                last = head.getLong(1);
            }
            sql.execute("UPDATE case_event SET salt = '00'" + of(altered) + " AND event_number = 2");
            sql.execute("UPDATE event_head SET last_number = last_number - 1, last_seal = (SELECT previous_seal FROM"
                    + " case_event" + of(cut) + " AND event_number = " + last + ")" + of(cut));
            sql.execute("DELETE FROM case_event" + of(cut) + " AND event_number = " + last);
            sql.execute("DELETE FROM case_event" + of(removed));
            sql.execute("DELETE FROM event_head" + of(removed));
            return last;
        }
    }

    private static String of(CaseAtWork work) {
        return " WHERE case_id = '" + work.id() + "'";
    }

    private void theProgramTells(long last) throws Exception {
        Told told = verify();
        assertEquals(told.text(), 1, told.code());
        assertAllIsTold(told.text(), last);
    }

    private void thePlatformTells(long last) throws Exception {
        assertAllIsTold(platform.shell("yimen:verify-events"), last);
        assertSaid(platform.shell("yimen:sign-root"), "2 chain(s) are gone, shorter or other");
        assertSaid(platform.shell("yimen:departments"), "ROOT_IN_DOUBT");
        // The root that was signed since hides nothing.
        assertAllIsTold(platform.shell("yimen:verify-events"), last);
    }

    private void assertAllIsTold(String text, long last) {
        assertSaid(text, "BROKEN  case " + altered.id() + "  event 2  ALTERED");
        assertSaid(text, "BROKEN  case " + cut.id() + "  event " + last + "  TAIL  shown by root 2");
        assertSaid(text, "BROKEN  case " + removed.id() + "  event 1  REMOVED  shown by root 2");
        assertSaid(text, "2 chain(s) verified, 3 broken.");
    }

    private static void assertSaid(String text, String part) {
        assertTrue(text, text.contains(part));
    }

    /** What the program of the archive answers. */
    private record Told(int code, String text) {}

    private Told verify(String... options) throws Exception {
        Path home = platform.process().home();
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/yimen").toString(), "verify-events"));
        command.addAll(List.of(options));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("KARAF_"));
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = program.start();
        String answer = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(running.waitFor(), answer);
    }
}
