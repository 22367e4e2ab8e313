package org.yimen.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;

/** An account of every role, for its own and for a foreign region and department; the city's own ones where they fit. */
final class Visitors {
    private static final String CITY = "990181000000";
    private static final String OTHER_TOWNSHIP = "990181200000";
    private static final String OWN_PASSWORD = "Fangwen-2026-mima";

    private final DemoPlatform platform;
    private final List<Visitor> all = new ArrayList<>();

    private Visitors(DemoPlatform platform) {
        this.platform = platform;
    }

    static Visitors gather(DemoPlatform platform) throws Exception {
        Visitors visitors = new Visitors(platform);
        visitors.resident("clerk", Role.WINDOW_CLERK, AccessScene.TOWNSHIP, "");
        visitors.resident("clerk2", Role.WINDOW_CLERK, "990181001000", "");
        visitors.resident("village", Role.VILLAGE_ASSISTANT, AccessScene.TOWNSHIP, "");
        visitors.resident("township", Role.TOWNSHIP_HANDLER, AccessScene.TOWNSHIP, "");
        for (String department : List.of("civil-affairs", "medical-insurance", "disabled-federation")) {
            String login = department.substring(0, department.indexOf('-'));
            visitors.resident(login, Role.LIAISON, CITY, department);
            visitors.resident(login + "2", Role.APPROVER, CITY, department);
        }
        visitors.resident("supervisor", Role.SUPERVISOR, CITY, "");
        visitors.resident("sysadmin", Role.SYSTEM_ADMIN, CITY, "");
        visitors.resident("secadmin", Role.SECURITY_ADMIN, CITY, "");
        visitors.resident("auditor", Role.AUDIT_ADMIN, CITY, "");
        visitors.newcomer("far-village", Role.VILLAGE_ASSISTANT, "");
        visitors.newcomer("far-township", Role.TOWNSHIP_HANDLER, "");
        visitors.newcomer("far-liaison", Role.LIAISON, "civil-affairs");
        visitors.newcomer("far-approver", Role.APPROVER, "civil-affairs");
        visitors.newcomer("far-partner", Role.LIAISON, "disabled-federation");
        visitors.newcomer("far-supervisor", Role.SUPERVISOR, "");
        visitors.newcomer("far-sysadmin", Role.SYSTEM_ADMIN, "");
        visitors.newcomer("far-secadmin", Role.SECURITY_ADMIN, "");
        visitors.newcomer("far-auditor", Role.AUDIT_ADMIN, "");
        return visitors;
    }

    List<Visitor> all() {
        return all;
    }

    Set<Role> roles() {
        return all.stream().map(Visitor::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** A session of its own for what ends it. */
    String anotherToken(Visitor visitor) throws Exception {
        return signIn(visitor.login(), password(visitor.login()));
    }

    String password(String login) throws Exception {
        return login.startsWith("far-") ? OWN_PASSWORD : platform.password();
    }

    private void resident(String login, Role role, String region, String department) throws Exception {
        all.add(new Visitor(
                login, new Grant(role, new Region(region), department), signIn(login, platform.password())));
    }

    /** Made by the city's administrators; chose a password of his own before he was given the role. */
    private void newcomer(String login, Role role, String department) throws Exception {
        JsonNode made = made(login);
        String id = made.at("/account/id").asText();
        String first = made.get("password").asText();
        Map<String, String> change = Map.of("oldPassword", first, "newPassword", OWN_PASSWORD);
        send(signIn(login, first), "PUT", "/sessions/current/password", change, Map.of())
                .done();
        grant(id, role, OTHER_TOWNSHIP, department);
        all.add(new Visitor(
                login, new Grant(role, new Region(OTHER_TOWNSHIP), department), signIn(login, OWN_PASSWORD)));
    }

    /** A new account, still with the password that its maker was told. */
    String passwordDue() throws Exception {
        return signIn("due", made("due").get("password").asText());
    }

    private JsonNode made(String login) throws Exception {
        return platform.post("sysadmin", "/accounts", Map.of("login", login, "name", "来访" + login))
                .done();
    }

    /** An account of the township that others can administer; answers its id. */
    String subject() throws Exception {
        String id = made("subject").at("/account/id").asText();
        grant(id, Role.WINDOW_CLERK, AccessScene.TOWNSHIP, "");
        return id;
    }

    private void grant(String id, Role role, String region, String department) throws Exception {
        Map<String, String> grant = Map.of("role", role.name(), "region", region, "department", department);
        String etag = platform.get("secadmin", "/accounts/" + id).etag();
        platform.put("secadmin", "/accounts/" + id + "/grants", Map.of("grants", List.of(grant)), etag)
                .done();
    }

    private String signIn(String login, String password) throws Exception {
        Map<String, String> who = Map.of("login", login, "password", password, "kind", "BEARER");
        return platform.post("", "/sessions", who).done().get("token").asText();
    }

    private DemoPlatform.Reply send(String token, String method, String path, Object body, Map<String, String> more)
            throws Exception {
        return AccessRequests.send(platform, token, method, path, AccessRequests.json(body), more);
    }
}
