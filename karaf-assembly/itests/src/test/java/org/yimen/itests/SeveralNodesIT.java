package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Two nodes on one database, asked in turn by people who do not know that there are two. */
public class SeveralNodesIT {
    private static final int CASES = 10;
    private static final String CITY = "990181000000";

    private static final Map<CaseAtWork, DemoPlatform.Reply> ACCEPTED = new LinkedHashMap<>();

    private static Nodes nodes;
    private static ExecutorService clerks;

    @BeforeClass
    public static void startNodes() throws Exception {
        clerks = Executors.newFixedThreadPool(4);
        nodes = Nodes.start();
    }

    @AfterClass
    public static void stopNodes() throws Exception {
        clerks.shutdownNow();
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    public void whoSignedInAtOneNodeWorksAtTheOtherUntilHeSignsOut() throws Exception {
        String token = nodes.first()
                .post(
                        "",
                        "/sessions",
                        Map.of("login", "clerk2", "password", nodes.first().password(), "kind", "BEARER"))
                .done()
                .get("token")
                .asText();
        Map<String, String> known = Map.of("Authorization", "Bearer " + token);

        assertEquals(200, with(nodes.second(), "GET", known));
        assertEquals(204, with(nodes.second(), "DELETE", known));
        assertEquals("signed out everywhere", 401, with(nodes.first(), "GET", known));
    }

    private static int with(DemoPlatform node, String method, Map<String, String> token) throws Exception {
        return node.send("", method, "/sessions/current", BodyPublishers.noBody(), token)
                .status();
    }

    @Test
    public void aRequestThatReachesBothNodesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        String body = DemoPlatform.JSON.writeValueAsString(Family.application());
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "both-at-once");
        nodes.first().get("clerk", "/cases");
        nodes.second().get("clerk", "/cases");
        long before = Long.parseLong(nodes.server().ask("SELECT count(*) FROM case_file"));

        List<DemoPlatform.Reply> replies = atOnce(
                () -> nodes.first().send("clerk", "POST", "/cases", BodyPublishers.ofString(body), headers),
                () -> nodes.second().send("clerk", "POST", "/cases", BodyPublishers.ofString(body), headers));

        assertEquals(201, replies.get(0).status());
        assertEquals(replies.get(0), replies.get(1));
        assertEquals(before + 1, Long.parseLong(nodes.server().ask("SELECT count(*) FROM case_file")));
    }

    @Test
    public void ofTwoChangesOfTheSameVersionAtBothNodesOneIsMade() throws Exception {
        String id = nodes.proxy()
                .post("clerk", "/cases", Family.application())
                .done()
                .get("id")
                .asText();
        String etag = nodes.first().get("clerk", "/cases/" + id).etag();
        nodes.second().get("clerk", "/cases/" + id);
        var form = Family.application();
        form.remove(List.of("deskId", "source"));

        List<DemoPlatform.Reply> replies =
                atOnce(() -> nodes.first().put("clerk", "/cases/" + id + "/form", form, etag), () -> nodes.second()
                        .put("clerk", "/cases/" + id + "/form", form, etag));

        List<Integer> statuses =
                replies.stream().map(DemoPlatform.Reply::status).sorted().toList();
        assertEquals(200, (int) statuses.get(0));
        assertTrue(statuses.toString(), List.of(409, 412).contains(statuses.get(1)));
    }

    @Test
    public void receiptNumbersGivenAtBothNodesHaveNoGapAndNoDouble() throws Exception {
        List<Long> numbers = accepted().values().stream()
                .map(SeveralNodesIT::running)
                .sorted()
                .toList();
        long first = numbers.get(0);
        for (int i = 0; i < CASES; i++) {
            assertEquals(numbers.toString(), first + i, (long) numbers.get(i));
        }
    }

    /** Cases accepted two at once, one at each node, with what was answered; made for whoever asks first. */
    private static Map<CaseAtWork, DemoPlatform.Reply> accepted() throws Exception {
        while (ACCEPTED.size() < CASES) {
            CaseAtWork one = complete(nodes.proxy());
            CaseAtWork two = complete(nodes.proxy());
            List<DemoPlatform.Reply> pair =
                    atOnce(() -> nodes.first().post("clerk", "/cases/" + one.id() + "/acceptance"), () -> nodes.second()
                            .post("clerk", "/cases/" + two.id() + "/acceptance"));
            ACCEPTED.put(one, pair.get(0));
            ACCEPTED.put(two, pair.get(1));
        }
        return ACCEPTED;
    }

    /** County, day, running number, check digit. */
    private static long running(DemoPlatform.Reply reply) {
        String receipt = reply.done().get("receiptNumber").asText();
        return Long.parseLong(receipt.substring(14, receipt.length() - 1));
    }

    @Test
    public void aCaseOfAnItemThatOneNodeLacksWaitsThereAndGoesOnAtTheOther() throws Exception {
        CaseAtWork work = complete(nodes.proxy());
        work.clerk("/acceptance");
        work.clerk("/dispatch");
        work.handle("disabled", CaseAtWork.CERTIFICATE, "/receipt");
        work.handle("disabled", CaseAtWork.CERTIFICATE, "/feedback", Map.of("text", "已完成初步核查"));
        work.file("disabled", CaseAtWork.CERTIFICATE, "intake");
        work.bringWhatTheDecisionsNeed();
        String handling = "/handlings/" + work.handlingOf(CaseAtWork.CERTIFICATE);
        Map<String, Object> grant = work.proposal("disabled", CaseAtWork.CERTIFICATE, "GRANT");
        assertFalse(absent(nodes.first(), handling));
        assertFalse("the same bundle", absent(nodes.second(), handling));

        nodes.second().shell("feature:uninstall yimen-disabled-federation");
        try {
            await("it lacks the item", () -> absent(nodes.second(), handling));
            assertFalse(absent(nodes.first(), handling));
            JsonNode waiting = nodes.second()
                    .post("disabled", handling + "/decision/proposal", grant)
                    .done();
            assertTrue(waiting.toString(), waiting.get("waiting").asText().contains("部门组件已移除"));

            await(
                    "the other wakes it",
                    () -> !nodes.second().get("disabled", handling).done().hasNonNull("waiting"));
            nodes.first().post("disabled2", handling + "/decision/confirmation").done();
        } finally {
            nodes.second().shell("feature:install yimen-disabled-federation");
        }
        await("it is back", () -> !absent(nodes.second(), handling));
    }

    private static boolean absent(DemoPlatform node, String handling) throws Exception {
        return node.get("disabled", handling).done().hasNonNull("absence");
    }

    @Test
    public void whatAKilledNodeWasDoingIsFinishedByTheOtherAndNothingIsDoneTwice() throws Exception {
        Set<CaseAtWork> cases = accepted().keySet();
        Map<String, String> before = clocks(nodes.proxy(), cases);
        String day = cases.iterator().next().read().at("/clocks/0/dueDate").asText();
        DemoPlatform survivor;
        try (Connection holding = nodes.server().connect("yimen")) {
            hold(holding);
            nodes.proxy()
                    .post("sysadmin", "/calendar/closures", Map.of("regionCode", CITY, "day", day, "reason", "防汛停办"))
                    .done();
            await("a node is in the middle of it", () -> !inTheMiddle().isEmpty() && somebodyWaits());
            DemoPlatform killed = nodes.named(inTheMiddle());
            survivor = nodes.other(killed);
            killed.process().kill();
            holding.rollback();
        }
        long began = System.nanoTime();
        await("the other finishes it", () -> nodes.server()
                .ask("SELECT progress FROM work_lease WHERE name = 'due-dates'")
                .isEmpty());
        System.out.println("taken over and finished after "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms, with a lease of "
                + Nodes.LEASE_IN_SECONDS + " s");

        Map<String, String> after = clocks(survivor, cases);
        List<String> moved = after.keySet().stream()
                .filter(id -> !after.get(id).equals(before.get(id)))
                .sorted()
                .toList();
        assertEquals("cases and handlings", CASES * 5, after.size());
        assertTrue("too few moved: " + moved.size(), moved.size() > CASES * 3);
        assertEquals(moved, recorded(survivor, cases).stream().sorted().toList());
        String verified = survivor.shell("yimen:verify-events");
        assertTrue(verified, verified.contains(" 0 broken."));
        nodes.other(survivor).startAgain();
    }

    /** Keeps a row of the second piece from everybody; a row that is skipped by OFFSET would be kept as well. */
    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            assertTrue(statement
                    .executeQuery("SELECT id FROM handling WHERE id = (SELECT id FROM handling"
                            + " WHERE due_on < '9999-12-31' ORDER BY id OFFSET 30 LIMIT 1) FOR UPDATE")
                    .next());
        }
    }

    /** The process that has done at least one piece; empty if none has. */
    private static String inTheMiddle() throws SQLException {
        return nodes.server()
                .ask("SELECT holder FROM work_lease WHERE name = 'due-dates' AND progress LIKE 'handling _%'");
    }

    private static boolean somebodyWaits() throws SQLException {
        return !nodes.server()
                .ask("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                .isEmpty();
    }

    /** What is due in each case and handling, by id. */
    private static Map<String, String> clocks(DemoPlatform node, Iterable<CaseAtWork> cases) throws Exception {
        Map<String, String> clocks = new TreeMap<>();
        for (CaseAtWork work : cases) {
            JsonNode file = node.get("clerk", "/cases/" + work.id()).done();
            clocks.put(work.id(), dates(file));
            for (JsonNode handling : file.get("handlings")) {
                String id = handling.get("id").asText();
                clocks.put(id, dates(node.get("supervisor", "/handlings/" + id).done()));
            }
        }
        return clocks;
    }

    private static String dates(JsonNode aggregate) {
        StringBuilder dates = new StringBuilder();
        aggregate.get("clocks").forEach(clock -> dates.append(clock.get("code"))
                .append(clock.get("dueDate"))
                .append(clock.get("provisional")));
        return dates.toString();
    }

    /** The cases and handlings whose due dates are on record as changed, as often as they are. */
    private static List<String> recorded(DemoPlatform node, Iterable<CaseAtWork> cases) throws Exception {
        List<String> recorded = new ArrayList<>();
        for (CaseAtWork work : cases) {
            for (JsonNode event :
                    node.get("clerk", "/cases/" + work.id() + "/events").done().get("events")) {
                if (event.get("type").asText().equals("due-date-changed")) {
                    recorded.add(event.path("handlingId").asText(work.id()));
                }
            }
        }
        return recorded;
    }

    private static void await(String what, Callable<Boolean> question) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!question.call()) {
            assertTrue("in vain: " + what, System.nanoTime() < deadline);
            Thread.sleep(100);
        }
    }

    /** Registered, with everything that acceptance needs. */
    static CaseAtWork complete(DemoPlatform platform) throws Exception {
        CaseAtWork work = CaseAtWork.registered(platform, Family.application());
        work.bringEverythingBut("");
        work.bring("signed-application", "applicant");
        return work;
    }

    private static List<DemoPlatform.Reply> atOnce(Callable<DemoPlatform.Reply> one, Callable<DemoPlatform.Reply> two)
            throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        List<Future<DemoPlatform.Reply>> running = new ArrayList<>();
        for (Callable<DemoPlatform.Reply> request : List.of(one, two)) {
            running.add(clerks.submit(() -> {
                both.await();
                return request.call();
            }));
        }
        return List.of(running.get(0).get(60, TimeUnit.SECONDS), running.get(1).get(60, TimeUnit.SECONDS));
    }
}
