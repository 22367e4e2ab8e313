package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * Whatever somebody with all rights in the database does to the record of a case, an operator is told of, and where:
 * on copies, while no platform runs, on both databases; and by the platform itself.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class TamperingIT {
    private static DemoPlatform platform;
    private static CaseAtWork first;
    private static CaseAtWork second;
    private static CaseAtWork third;
    private static EmbeddedPostgres postgres;
    /** How many events the first case has. */
    private static long length;

    /** What is done to a copy, and what is told of it. */
    private record Tampering(String name, List<String> statements, String told) {}

    @BeforeClass
    public static void threeCasesAreAtWorkAndTwoRootsWereSigned() throws Exception {
        platform = DemoPlatform.start("tampering");
        first = CaseAtWork.registered(platform, Family.application());
        second = CaseAtWork.registered(platform, Family.application());
        third = CaseAtWork.registered(platform, Family.application());
        String root = platform.shell("yimen:sign-root");
        assertTrue(root, root.contains("over 3 chain(s)"));
        first.bringEverythingBut("");
        platform.shell("yimen:sign-root");
        String verified = platform.shell("yimen:verify-events");
        assertTrue(verified, verified.contains("3 chain(s) verified, 0 broken."));
        assertTrue(verified, verified.contains("3 signed root(s) verified, 0 broken"));
        platform.process().stop();
        postgres = EmbeddedPostgres.start();
        length = Long.parseLong(
                untouched("look").value("SELECT last_number FROM event_head WHERE case_id = '" + first.id() + "'"));
        assertTrue("events: " + length, length >= 4);
    }

    @AfterClass
    public static void stop() throws Exception {
        try (EmbeddedPostgres server = postgres) {
            platform.close();
        }
    }

    private static CopiedDatabase untouched(String name) throws Exception {
        return CopiedDatabase.h2(platform.process().home().resolve("data/yimen/db"), name);
    }

    private static List<Tampering> tamperings() {
        String events = " WHERE case_id = '" + first.id() + "'";
        String head = "UPDATE event_head SET last_number = last_number - 1, last_seal = (SELECT previous_seal FROM"
                + " case_event" + events + " AND event_number = " + length + ")" + events;
        return List.of(
                new Tampering("untouched", List.of(), ""),
                new Tampering("salt", List.of(number("UPDATE case_event SET salt = '00'", 2)), at(2, "ALTERED")),
                new Tampering(
                        "seal", List.of(number("UPDATE case_event SET seal = 'x'", length)), at(length, "UNKNOWN_KEY")),
                new Tampering(
                        "content",
                        List.of(number(
                                "UPDATE case_event SET content = (SELECT content FROM case_event" + events
                                        + " AND event_number = 1)",
                                3)),
                        at(3, "(ALTERED|UNREADABLE)")),
                new Tampering("removed", List.of(number("DELETE FROM case_event", 2)), at(2, "MISSING")),
                new Tampering(
                        "renumbered",
                        List.of(
                                number("DELETE FROM case_event", 2),
                                "UPDATE case_event SET event_number = 1 - event_number" + events
                                        + " AND event_number > 2",
                                "UPDATE case_event SET event_number = - event_number" + events
                                        + " AND event_number < 0"),
                        at(2, "(MISSING|UNREADABLE)")),
                new Tampering(
                        "swapped",
                        List.of(
                                number("UPDATE case_event SET event_number = 0", 2),
                                number("UPDATE case_event SET event_number = 2", 3),
                                number("UPDATE case_event SET event_number = 3", 0)),
                        at(2, "(REORDERED|UNREADABLE)")),
                new Tampering("cut", List.of(number("DELETE FROM case_event", length)), at(length, "TAIL")),
                new Tampering(
                        "cutwithhead",
                        List.of(head, number("DELETE FROM case_event", length)),
                        at(length, "TAIL  shown by root 3")),
                new Tampering(
                        "whole",
                        List.of("DELETE FROM case_event" + events, "DELETE FROM event_head" + events),
                        at(1, "REMOVED  shown by root 2")),
                new Tampering(
                        "added",
                        List.of("INSERT INTO case_event (case_id, event_number, salt, previous_seal, seal, content)"
                                + " SELECT case_id, event_number + 1, '00', seal, seal, content FROM case_event"
                                + events + " AND event_number = " + length),
                        at(length + 1, "INSERTED")),
                new Tampering("head", List.of("DELETE FROM event_head" + events), at(length, "HEAD")));
    }

    private static String number(String statement, long number) {
        return statement + " WHERE case_id = '" + first.id() + "' AND event_number = " + number;
    }

    private static String at(long event, String kind) {
        return "case " + first.id() + "  event " + event + "  " + kind;
    }

    @Test
    public void a_everyTamperingWithACopyOfAnH2FileIsToldByThePlace() throws Exception {
        for (Tampering tampering : tamperings()) {
            tellOf(tampering, untouched(tampering.name()));
        }
    }

    @Test
    public void b_everyTamperingWithACopyInPostgresIsToldByThePlace() throws Exception {
        CopiedDatabase h2 = untouched("forpostgres");
        for (Tampering tampering : tamperings()) {
            tellOf(tampering, h2.toPostgres(postgres, tampering.name()));
        }
    }

    private static void tellOf(Tampering tampering, CopiedDatabase copy) throws Exception {
        copy.change(tampering.statements().toArray(new String[0]));
        Told told = verify("--url", copy.url(), "--user", copy.user());
        assertEquals(tampering.name() + told, tampering.told().isEmpty() ? 0 : 1, told.code());
        List<String> broken =
                told.lines().stream().filter(line -> line.startsWith("BROKEN")).toList();
        assertEquals(tampering.name() + told, tampering.told().isEmpty() ? 0 : 1, broken.size());
        assertTrue(
                tampering.name() + told,
                broken.stream().allMatch(line -> Pattern.matches("BROKEN  " + tampering.told(), line)));
    }

    @Test
    public void c_rootsThatWereAlteredOrRemovedAreTold() throws Exception {
        CopiedDatabase copy = untouched("roots");
        Path roots = copyOfRoots("altered");
        Path second = root(roots, 2);
        Files.writeString(second, Files.readString(second).replace("chains 3", "chains 2"));
        assertTrue(
                verify("--url", copy.url(), "--roots", roots.toString()).lines().contains("BROKEN  root 2  ALTERED"));

        Files.delete(second);
        assertTrue(
                verify("--url", copy.url(), "--roots", roots.toString()).lines().contains("BROKEN  root 2  MISSING"));
    }

    @Test
    public void d_thePlatformItselfTellsOfWhatWasDoneToItsOwnDatabase() throws Exception {
        Path data = platform.process().home().resolve("data/yimen/db");
        CopiedDatabase own = new CopiedDatabase("jdbc:h2:file:" + data, "sa");
        String ofSecond = " WHERE case_id = '" + second.id() + "'";
        long last = Long.parseLong(own.value("SELECT last_number FROM event_head" + ofSecond));
        own.change(
                number("UPDATE case_event SET salt = '00'", 2),
                "UPDATE event_head SET last_number = last_number - 1, last_seal = (SELECT previous_seal FROM case_event"
                        + ofSecond + " AND event_number = " + last + ")" + ofSecond,
                "DELETE FROM case_event" + ofSecond + " AND event_number = " + last,
                "DELETE FROM case_event WHERE case_id = '" + third.id() + "'",
                "DELETE FROM event_head WHERE case_id = '" + third.id() + "'");
        platform.startAgain();

        String verified = platform.shell("yimen:verify-events");

        assertTrue(verified, verified.contains("BROKEN  " + at(2, "ALTERED")));
        assertTrue(
                verified,
                verified.contains("BROKEN  case " + second.id() + "  event " + last + "  TAIL  shown by root 2"));
        assertTrue(verified, verified.contains("BROKEN  case " + third.id() + "  event 1  REMOVED  shown by root 2"));
        assertTrue(verified, verified.contains("2 chain(s) verified, 3 broken."));
        String signed = platform.shell("yimen:sign-root");
        assertTrue(signed, signed.contains("2 chain(s) are gone, shorter or other"));
        assertTrue(platform.shell("yimen:departments").contains("ROOT_IN_DOUBT"));
    }

    private static Path copyOfRoots(String name) throws Exception {
        Path data = platform.process().home().resolve("data/yimen");
        Path copy = Files.createDirectories(data.resolve(name));
        try (Stream<Path> files = Files.list(data.resolve("roots"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static Path root(Path folder, int number) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("root-00000" + number))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What the program of the archive answers. */
    private record Told(int code, List<String> lines) {}

    private static Told verify(String... options) throws Exception {
        Path home = platform.process().home();
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/yimen").toString(), "verify-events"));
        command.addAll(List.of(options));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("KARAF_"));
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = program.start();
        String answer = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(running.waitFor(), answer.lines().toList());
    }
}
