package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Somebody new comes, signs in, and goes. */
final class AccountWork {
    private static final String SYSTEM = "sysadmin";
    private static final String SECURITY = "secadmin";

    private final Campaign campaign;
    private final Desk desk;
    private final Chance chance;

    AccountWork(Campaign campaign) {
        this.campaign = campaign;
        this.desk = new Desk(campaign);
        this.chance = campaign.chance();
    }

    void comeAndGo() throws Exception {
        String login = Personal.MARK + "-" + chance.below(1_000_000_000);
        JsonNode made = desk.does(SYSTEM, "createAccount", Desk.body("login", login, "name", Personal.name(chance)));
        String id = made.at("/account/id").asText();
        campaign.known().add("accountId", id);
        grant(id);
        signInAndOut(made.at("/account/login").asText(), password(made, id));
        for (String change : List.of("unlockAccount", "resetPassword", "deactivateAccount", "activateAccount")) {
            desk.doesIf(etag(SYSTEM, id), SYSTEM, change, Desk.NOTHING, id);
        }
        desk.does(SYSTEM, "listAccounts", Desk.NOTHING);
    }

    /** The one that was told; whoever repeats a request is not told it again, and has it replaced. */
    private String password(JsonNode made, String id) throws Exception {
        JsonNode told = made.has("password")
                ? made
                : desk.asksIf(etag(SYSTEM, id), SYSTEM, "resetPassword", id).json();
        return told.get("password").asText();
    }

    private void grant(String id) throws Exception {
        JsonNode grants = Desk.body(
                "grants", List.of(Map.of("role", "WINDOW_CLERK", "region", "990181200000", "department", "")));
        desk.doesIf(etag(SECURITY, id), SECURITY, "changeGrants", grants, id);
    }

    private String etag(String login, String id) throws Exception {
        return desk.asks(login, "readAccount", Desk.NOTHING, id).etag();
    }

    /** Out of the line of fire: a wrong password locks, and a session is shared by whoever uses its account. */
    private void signInAndOut(String login, String password) throws Exception {
        campaign.signedIn(login, token("", password, login, "signIn"));
        String changed = Personal.MARK + "-Mima-" + chance.between(1000, 9999);
        Answer renewed = desk.asks(login, "changePassword", Desk.body("oldPassword", password, "newPassword", changed));
        campaign.signedIn(login, renewed.json().path("token").asText());
        desk.asks(login, "signOut", Desk.NOTHING);
    }

    private String token(String by, String password, String login, String operation) throws Exception {
        return desk.asks(by, operation, Desk.body("login", login, "password", password, "kind", "BEARER"))
                .json()
                .path("token")
                .asText();
    }
}
