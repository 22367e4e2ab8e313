package org.yimen.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.security.internal.SealedChains;

/**
 * Whatever somebody with all rights in a database does to the record of a case, the checker tells of a copy, and where.
 * Root 1 knows three events of each case, root 2 five; a sixth came later.
 */
abstract class VerifyEventsContract {
    static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final String OTHER = "99999999-2222-4333-8444-555555555555";
    private static final Instant MONDAY = Instant.parse("2026-07-06T01:00:00Z");
    private static final String EVENTS = "case_event WHERE case_id = '" + ID + "'";
    private static final String HEAD = "UPDATE event_head SET last_number = 4, last_seal = (SELECT previous_seal FROM "
            + EVENTS + " AND event_number = 5) WHERE case_id = '" + ID + "'";

    /** A fresh copy of the database, as it was before anybody tampered with it. */
    abstract Database copy() throws Exception;

    /** Where keys and roots lie. */
    abstract Path folder();

    static void fill(Connection connection, Path folder) throws Exception {
        connection.setAutoCommit(false);
        SealedChains chains = new SealedChains(connection, folder);
        List<String> cases = List.of(ID, OTHER);
        chains.append(cases, 0, 3, MONDAY);
        chains.sign(MONDAY.plusSeconds(7_200));
        chains.append(cases, 3, 2, MONDAY.plusSeconds(86_400));
        chains.sign(MONDAY.plusSeconds(2 * 86_400));
        chains.append(cases, 5, 1, MONDAY.plusSeconds(2 * 86_400 + 60));
        connection.commit();
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                Arguments.of("event 2  ALTERED", List.of(set("salt = '00'", 2))),
                Arguments.of("event 2  ALTERED", List.of(set("previous_seal = 'x'", 2))),
                Arguments.of("event 6  ALTERED", List.of(set("content = " + contentOf(1), 6))),
                Arguments.of("event 3  ALTERED", List.of(set("seal = " + sealOf(2), 3))),
                Arguments.of("event 3  UNKNOWN_KEY", List.of(set("seal = 'hmac-sm3:7:00'", 3))),
                Arguments.of("event 2  MISSING", List.of(delete("event_number = 2"))),
                Arguments.of("event 1  MISSING", List.of(delete("event_number < 3"))),
                Arguments.of("event 2  MISSING", List.of(delete("event_number = 2"), shift(-1, 2), back())),
                Arguments.of(
                        "event 2  REORDERED",
                        List.of(set("event_number = 0", 2), set("event_number = 2", 3), set("event_number = 3", 0))),
                Arguments.of("event 3  INSERTED", List.of(shift(1, 2), back(), insert(3, 2))),
                Arguments.of("event 7  INSERTED", List.of(insert(7, 6))),
                Arguments.of("event 6  TAIL", List.of(delete("event_number = 6"))),
                Arguments.of("event 5  TAIL  shown by root 2", List.of(HEAD, delete("event_number > 4"))),
                Arguments.of("event 6  HEAD", List.of("DELETE FROM event_head WHERE case_id = '" + ID + "'")),
                Arguments.of("event 6  HEAD", List.of(HEAD)),
                Arguments.of("event 1  REMOVED", List.of(delete("event_number > 0"))),
                Arguments.of(
                        "event 1  REMOVED  shown by root 1",
                        List.of(delete("event_number > 0"), "DELETE FROM event_head WHERE case_id = '" + ID + "'")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tamperings")
    void what_was_tampered_with_is_told_by_its_place(String told, List<String> statements) throws Exception {
        Database copy = copy();
        change(copy, statements);

        assertThat(verify(copy, folder().resolve("roots"), Tool.FOUND))
                .startsWith("BROKEN  case " + ID + "  " + told + "\n")
                .contains(" 1 broken.")
                .containsOnlyOnce("BROKEN");
    }

    @Test
    void a_chain_that_the_key_sealed_later_is_told_by_the_root_that_should_know_it() throws Exception {
        Database copy = copy();
        String late = "55555555-2222-4333-8444-555555555555";
        try (Connection connection = copy.connect()) {
            connection.setAutoCommit(false);
            new SealedChains(connection, folder()).append(List.of(late), 0, 2, MONDAY);
        }
        assertThat(verify(copy, folder().resolve("roots"), Tool.FOUND))
                .startsWith("BROKEN  case " + late + "  event 1  INSERTED  shown by root 2\n");
    }

    @Test
    void what_nobody_touched_holds() throws Exception {
        assertThat(verify(copy(), folder().resolve("roots"), Tool.WELL))
                .startsWith("2 chain(s) verified, 0 broken.")
                .contains("2 signed root(s) verified, 0 broken; the latest is of 2026-07-08T01:00:00Z.");
    }

    @Test
    void a_root_that_was_altered_or_removed_is_told() throws Exception {
        Path roots = Files.createDirectories(folder().resolve("roots-" + System.nanoTime()));
        try (Stream<Path> files = Files.list(folder().resolve("roots"))) {
            for (Path file : files.toList()) {
                Files.copy(file, roots.resolve(file.getFileName()));
            }
        }
        Path first = roots.resolve("root-000001-20260706T030000Z.txt");
        Files.writeString(first, Files.readString(first).replace("chains 2", "chains 1"));
        assertThat(verify(copy(), roots, Tool.FOUND)).startsWith("BROKEN  root 1  ALTERED\n");

        Files.delete(first);
        assertThat(verify(copy(), roots, Tool.FOUND)).startsWith("BROKEN  root 1  MISSING\n");
    }

    @Test
    void without_the_master_key_nothing_is_called_broken_and_the_missing_file_is_named() throws Exception {
        Database copy = copy();
        change(
                copy,
                List.of("INSERT INTO data_key (owner, master_version, wrapped) SELECT '" + ID + "', 1, content FROM "
                        + EVENTS + " AND event_number = 1"));

        assertThat(verify(copy, folder().resolve("roots"), Tool.FAILED))
                .contains("there is no key file", "master.properties")
                .doesNotContain("BROKEN");
    }

    private String verify(Database copy, Path roots, int expected) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        List<String> words = List.of(
                "verify-events",
                "--url",
                copy.url(),
                "--user",
                copy.user(),
                "--keys",
                folder().resolve("keys").toString(),
                "--roots",
                roots.toString());
        int code = new Main().run(words, new Terminal(stream, stream, Map.of(), Map.of()));
        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(expected);
        return text;
    }

    private static void change(Database copy, List<String> statements) throws Exception {
        try (Connection connection = copy.connect();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.executeUpdate(statement);
            }
        }
    }

    private static String set(String what, int number) {
        return "UPDATE case_event SET " + what + " WHERE case_id = '" + ID + "' AND event_number = " + number;
    }

    private static String contentOf(int number) {
        return "(SELECT content FROM " + EVENTS + " AND event_number = " + number + ")";
    }

    private static String sealOf(int number) {
        return "(SELECT seal FROM " + EVENTS + " AND event_number = " + number + ")";
    }

    private static String delete(String which) {
        return "DELETE FROM " + EVENTS + " AND " + which;
    }

    /** Renumbers what comes after, out of the way of each other; {@link #back} makes the numbers right. */
    private static String shift(int by, int after) {
        return "UPDATE case_event SET event_number = - (event_number + " + by + ") WHERE case_id = '" + ID
                + "' AND event_number > " + after;
    }

    private static String back() {
        return "UPDATE case_event SET event_number = - event_number WHERE case_id = '" + ID + "' AND event_number < 0";
    }

    private static String insert(int number, int like) {
        return "INSERT INTO case_event (case_id, event_number, salt, previous_seal, seal, content) SELECT case_id, "
                + number + ", 'ff', seal, seal, content FROM " + EVENTS + " AND event_number = " + like;
    }
}
