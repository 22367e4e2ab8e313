package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.yimen.casework.access.Role;
import org.yimen.itests.AccessTable.Row;
import org.yimen.itests.AccessTable.Scope;

/** Every operation as every role from everywhere, held against {@code docs/access.md}. The last test ends every session. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class AccessMatrixIT {
    private static final Set<Integer> DONE = Set.of(200, 201, 204, 409, 412);

    /** What is answered to those who may, where it is neither done nor stale: see {@link AccessRequests}. */
    private static final Map<String, Set<Integer>> OTHERWISE = Map.of(
            "signIn", Set.of(422),
            "changePassword", Set.of(422),
            "askProgress", Set.of(404, 422, 429),
            "liftQuarantine", Set.of(404));

    private static DemoPlatform platform;
    private static AccessTable table;
    private static AccessRequests requests;
    private static Visitors visitors;
    private static AccessScene scene;

    private final List<String> differences = new ArrayList<>();
    private int asked;

    @BeforeClass
    public static void prepare() throws Exception {
        platform = DemoPlatform.start("access");
        table = AccessTable.read();
        requests = new AccessRequests(platform);
        visitors = Visitors.gather(platform);
        scene = AccessScene.of(platform, visitors);
    }

    @AfterClass
    public static void stopPlatform() throws Exception {
        platform.close();
    }

    @Test
    public void aTheTableHasEveryOperationAndEveryRole() {
        Set<String> told = table.rows().stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new));
        assertEquals("operations of the description and of docs/access.md", requests.operations(), told);
        assertEquals(
                "a row stands once",
                table.rows().size(),
                table.rows().stream().map(Row::toString).distinct().count());
        Set<Role> roles = EnumSet.allOf(Role.class);
        assertTrue(table.rows().stream().allMatch(row -> row.cells().keySet().equals(roles)));
        assertEquals("somebody of every role visits", roles, visitors.roles());
    }

    @Test
    public void bEveryoneIsAnsweredAsTheTableSays() throws Exception {
        for (Row row : table.rows()) {
            for (Visitor visitor : visitors.all()) {
                String token = row.operation().equals("signOut") ? visitors.anotherToken(visitor) : visitor.token();
                visit(row, visitor, token);
            }
        }
        report();
    }

    private void visit(Row row, Visitor visitor, String token) throws Exception {
        List<Scope> scopes = row.cells().get(visitor.role());
        AccessScene.Target target = scene.target(row.on());
        DemoPlatform.Reply reply = send(row, token);
        boolean may = visitor.may(scopes, target);
        if (row.on().equals("list")) {
            check(row, visitor.toString(), !scopes.isEmpty(), reply);
            boolean finds = reply.status() == 200 && reply.text().contains(scene.id(row.operation()));
            note(finds == may, row + " by " + visitor + (finds ? " finds it" : " does not find it"));
            return;
        }
        check(row, visitor.toString(), may, reply);
        if (scopes.contains(Scope.ASKED)) {
            boolean granted = ask(target, token) == 200;
            note(
                    granted == visitor.mayAsk(scopes, target),
                    row + " by " + visitor + (granted ? " asked" : " asked in vain"));
            check(row, visitor + " having asked", granted, send(row, token));
        }
    }

    private static int ask(AccessScene.Target target, String token) throws Exception {
        Map<String, Object> body = Map.of("purpose", "VERIFICATION", "reason", "核对材料", "fields", List.of("SCANS"));
        String path = "/cases/" + target.names().get("id") + "/reveals";
        return AccessRequests.send(platform, token, "POST", path, AccessRequests.json(body), Map.of())
                .status();
    }

    @Test
    public void cNobodyIsLetInWithoutASignIn() throws Exception {
        for (Row row : table.rows()) {
            nobody(row, "");
            nobody(row, "no-such-token");
        }
        report();
    }

    private void nobody(Row row, String token) throws Exception {
        DemoPlatform.Reply reply = send(row, token);
        if (row.open()) {
            check(row, "nobody", true, reply);
        } else {
            note(reply.status() == 401, row + " by nobody: " + reply.status());
        }
    }

    @Test
    public void dWhoMustChangeThePasswordDoesNothingElse() throws Exception {
        String token = visitors.passwordDue();
        for (Row row : table.rows()) {
            if (!row.operation().equals("signOut")) {
                DemoPlatform.Reply reply = send(row, token);
                boolean turnedAway = reply.status() == 403 && reply.text().contains("password-change-required");
                note(turnedAway != row.passwordDue(), row + " with a password due: " + reply.status());
            }
        }
        report();
    }

    @Test
    public void eAnExpiredSessionOpensNothing() throws Exception {
        Visitor clerk = visitors.all().get(0);
        assertEquals(200, current(clerk));
        platform.setAhead(1);
        platform.process().awaitReady();
        awaitExpired(clerk);
        platform.process().awaitReady();
        for (Row row : table.rows()) {
            nobody(row, clerk.token());
        }
        report();
    }

    /** The API is away for a moment while the clock is set. */
    private static void awaitExpired(Visitor visitor) throws Exception {
        long deadline = System.currentTimeMillis() + 120_000;
        while (current(visitor) != 401 && System.currentTimeMillis() < deadline) {
            Thread.sleep(200);
        }
        assertEquals(401, current(visitor));
    }

    private static int current(Visitor visitor) throws Exception {
        return requests.send("currentSession", scene.target(""), visitor.token())
                .status();
    }

    private DemoPlatform.Reply send(Row row, String token) throws Exception {
        asked++;
        return requests.send(row.operation(), scene.target(row.on()), token);
    }

    private void check(Row row, String who, boolean may, DemoPlatform.Reply reply) {
        Set<Integer> expected = may ? OTHERWISE.getOrDefault(row.operation(), DONE) : Set.of(403);
        boolean wrongKind = reply.status() == 403
                && Arrays.asList("csrf-missing", "password-change-required", "same-person")
                        .contains(code(reply));
        note(
                expected.contains(reply.status()) && !wrongKind,
                row + " by " + who + ": " + reply.status() + " " + code(reply) + ", expected " + expected);
    }

    private static String code(DemoPlatform.Reply reply) {
        if (reply.status() < 400) {
            return "";
        }
        JsonNode problem = reply.json();
        return problem.path("code").asText();
    }

    private void note(boolean asTold, String difference) {
        if (!asTold) {
            differences.add(difference);
        }
    }

    private void report() {
        assertTrue(asked + " requests", asked >= table.rows().size() - 1);
        System.out.println("access: " + asked + " requests");
        assertFalse(
                differences.size() + " answers differ from docs/access.md:\n" + String.join("\n", differences),
                !differences.isEmpty());
    }
}
