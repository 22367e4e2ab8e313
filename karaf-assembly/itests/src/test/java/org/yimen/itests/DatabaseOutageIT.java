package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * The database is down, goes away, hangs, and comes back, while the platform runs on and is never restarted. One platform
 * for all of it, so the tests are in order of their names.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class DatabaseOutageIT {
    private static final String READY = "/api/v1/health/ready";
    private static final int CLERKS = 4;
    /** Longer than any request may take while the database hangs; the configuration gives a silent connection 15 s. */
    private static final double LONGEST_IN_SECONDS = 22;

    private static PostgresServer server;
    private static DemoPlatform platform;

    /** What was answered to a request, and how long it took. */
    private record Answer(String key, HttpResponse<String> reply, double seconds) {}

    @BeforeClass
    public static void prepare() throws Exception {
        server = PostgresServer.start();
        platform = DemoPlatform.unpacked("outage");
        platform.process().useDatabase(server);
    }

    @AfterClass
    public static void close() throws Exception {
        try (AutoCloseable both = server) {
            platform.close();
        }
    }

    @Test
    public void aDatabaseThatIsDownAtTheStartIsWaitedFor() throws Exception {
        server.stop();
        platform.process().start();
        platform.process().awaitServed("/api/v1/health/live");
        platform.process().awaitLogged("The database cannot be used: no server");
        assertEquals(503, platform.process().status(READY));
        String told = platform.process().get(READY).body();
        assertTrue(told, told.contains("\"database\""));
        assertUnavailable(platform.process().get("/api/v1/catalogue"));

        server.startAgain();
        double seconds = secondsUntilReady();
        tell("database down at the start", seconds);
        platform.process().awaitFile(platform.process().home().resolve("data/yimen/demo-accounts.txt"));
        platform.process().awaitServed("/api/v1/catalogue");
        assertEquals(
                platform.process().troubles().toString(),
                1,
                platform.process().troubles().size());
    }

    @Test
    public void bWorkGoesOnWhereItStoodWhenTheDatabaseComesBack() throws Exception {
        int troubles = platform.process().troubles().size();
        platform.get("clerk", "/cases").done();
        List<Answer> answers = new CopyOnWriteArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> clerks = clerks(answers, over);
        awaitDone(answers, 10);
        server.stop();
        awaitRefused(answers, 10);
        platform.process().awaitStatus(READY, 503);
        Thread.sleep(3_000);
        server.startAgain();
        double seconds = secondsUntilReady();
        over.set(true);
        for (Thread clerk : clerks) {
            clerk.join();
        }

        tell("database stopped while serving", seconds);
        assertEveryAnswerHoldsAfterwards(answers);
        assertToldOnce(troubles);
    }

    @Test
    public void cAServerThatHangsHoldsNobodyUpForLong() throws Exception {
        int troubles = platform.process().troubles().size();
        List<Answer> answers = new CopyOnWriteArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> clerks = clerks(answers, over);
        awaitDone(answers, 5);
        server.freeze();
        double unready;
        try {
            long began = System.nanoTime();
            platform.process().awaitStatus(READY, 503);
            unready = (System.nanoTime() - began) / 1e9;
            awaitRefused(answers, 10);
        } finally {
            server.thaw();
        }
        double seconds = secondsUntilReady();
        over.set(true);
        for (Thread clerk : clerks) {
            clerk.join();
        }

        tell(String.format(Locale.ROOT, "server hangs: told after %.1f s", unready), seconds);
        assertEveryAnswerHoldsAfterwards(answers);
        assertToldOnce(troubles);
    }

    @Test
    public void dWhatTheOperatorHasToDoIsTold() throws Exception {
        Path file = platform.process().home().resolve("etc/org.ops4j.datasource-yimen.cfg");
        String right = Files.readString(file);
        server.execute("CREATE DATABASE latin OWNER yimen TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
        server.createDatabase("standing");
        server.execute("ALTER DATABASE standing SET default_transaction_read_only = on");
        Map<String, String> wrong = Map.of(
                "there is no database of that name", right.replaceAll("(?m)^url.*", url("nowhere")),
                "encoding is LATIN1", right.replaceAll("(?m)^url.*", url("latin")),
                "no server that can be written to", right.replaceAll("(?m)^url.*", url("standing")),
                "refuses the user or the password", right.replaceAll("(?m)^password.*", "password = wrong"),
                "the driver that etc/",
                        right.replaceAll("(?m)^osgi.jdbc.driver.name.*", "osgi.jdbc.driver.name = none"));
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            int before = platform.process().troubles().size();
            Files.writeString(file, one.getValue());
            awaitTold(before, one.getKey());
            assertEquals(one.getKey(), 503, platform.process().status(READY));
        }
        Files.writeString(file, right);
        secondsUntilReady();
        platform.process().awaitServed("/api/v1/catalogue");
    }

    private static String url(String database) {
        return "url = jdbc:postgresql://127.0.0.1:" + server.environment().get("YIMEN_DB_PORT") + "/" + database;
    }

    private static void awaitTold(int before, String text) throws Exception {
        long deadline = System.currentTimeMillis() + 180_000;
        while (platform.process().troubles().stream().skip(before).noneMatch(line -> line.contains(text))) {
            assertTrue("not told: " + text, System.currentTimeMillis() < deadline);
            Thread.sleep(100);
        }
    }

    /** Clerks who draft cases until it is over, each request with a key of its own. */
    private static List<Thread> clerks(List<Answer> answers, AtomicBoolean over) {
        List<Thread> clerks = IntStream.range(0, CLERKS)
                .mapToObj(number -> new Thread(() -> {
                    while (!over.get()) {
                        answers.add(draft(UUID.randomUUID().toString()));
                    }
                }))
                .toList();
        clerks.forEach(Thread::start);
        return clerks;
    }

    private static Answer draft(String key) {
        try {
            long began = System.nanoTime();
            HttpResponse<String> reply = platform.ask(
                    "clerk",
                    "POST",
                    "/cases",
                    BodyPublishers.ofString(Family.application().toString()),
                    Map.of("Content-Type", "application/json", "Idempotency-Key", key));
            return new Answer(key, reply, (System.nanoTime() - began) / 1e9);
        } catch (Exception lost) {
            throw new AssertionError(lost);
        }
    }

    private static void awaitDone(List<Answer> answers, int count) throws Exception {
        await(() -> answers.stream().filter(DatabaseOutageIT::isDone).count() >= count);
    }

    private static void awaitRefused(List<Answer> answers, int count) throws Exception {
        await(() -> answers.stream().filter(answer -> !isDone(answer)).count() >= count);
    }

    private interface Question {
        boolean isTrue();
    }

    private static void await(Question question) throws Exception {
        long deadline = System.currentTimeMillis() + 180_000;
        while (!question.isTrue()) {
            assertTrue("waited in vain", System.currentTimeMillis() < deadline);
            Thread.sleep(20);
        }
    }

    private static boolean isDone(Answer answer) {
        return answer.reply().statusCode() == 201;
    }

    /** Each request was done or told to be tried again; tried again it is done, and never twice. */
    private static void assertEveryAnswerHoldsAfterwards(List<Answer> answers) throws Exception {
        List<String> ids = new ArrayList<>();
        for (Answer answer : answers) {
            assertTrue(answer.seconds() + " s", answer.seconds() < LONGEST_IN_SECONDS);
            if (!isDone(answer)) {
                assertUnavailable(answer.reply());
            }
        }
        // All that were refused, and of the many that were done the last.
        Stream<Answer> again = Stream.concat(
                answers.stream().filter(answer -> !isDone(answer)).limit(40),
                answers.stream().filter(DatabaseOutageIT::isDone).skip(Math.max(0, answers.size() - 100)));
        for (Answer answer : again.toList()) {
            HttpResponse<String> repeated = draft(answer.key()).reply();
            assertEquals(repeated.body(), 201, repeated.statusCode());
            String id = DemoPlatform.JSON.readTree(repeated.body()).get("id").asText();
            if (isDone(answer)) {
                assertEquals(
                        DemoPlatform.JSON
                                .readTree(answer.reply().body())
                                .get("id")
                                .asText(),
                        id);
            }
            ids.add(id);
        }
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertEquals(
                "a case without its event or its answer",
                server.ask("SELECT count(*) FROM case_file"),
                server.ask("SELECT count(DISTINCT case_id) FROM case_event"));
        String verified = platform.shell("yimen:verify-events");
        assertTrue(verified, verified.contains(" 0 broken."));
        String longest = String.format(
                Locale.ROOT,
                "%.1f",
                answers.stream().mapToDouble(Answer::seconds).max().orElse(0));
        System.out.println(answers.size() + " requests, "
                + answers.stream().filter(answer -> !isDone(answer)).count() + " told to come again, the longest took "
                + longest + " s");
    }

    private static void assertUnavailable(HttpResponse<String> reply) {
        assertEquals(reply.body(), 503, reply.statusCode());
        assertTrue(reply.headers().firstValue("Retry-After").isPresent());
        assertEquals(
                "application/problem+json",
                reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
    }

    /**
     * A line for the operator, with what to do, and nothing from anybody else. While a server stops, it is sometimes seen
     * first to be silent and then to be gone: two causes, each told once.
     */
    private static void assertToldOnce(int before) throws Exception {
        List<String> told = platform.process().troubles();
        List<String> since = told.subList(before, told.size());
        assertFalse("nothing was told", since.isEmpty());
        assertTrue(since.toString(), since.size() <= 2);
        List<String> causes = since.stream()
                .map(line -> line.replaceFirst(".*The database cannot be used: ", "told: "))
                .toList();
        assertTrue(since.toString(), causes.stream().allMatch(cause -> cause.startsWith("told: ")));
        assertEquals(since.toString(), causes.size(), causes.stream().distinct().count());
        assertFalse("a stack trace", platform.log().contains("\tat "));
    }

    private static double secondsUntilReady() throws Exception {
        long began = System.nanoTime();
        platform.process().awaitReady();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void tell(String what, double seconds) {
        System.out.printf(Locale.ROOT, "%s; ready %.1f s after it was back%n", what, seconds);
    }
}
