package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fuzzing of a platform that runs with the invented city. For one use. */
public final class Fuzzing implements AutoCloseable {
    private static final List<String> LOGINS = List.of(
            "clerk",
            "clerk2",
            "village",
            "township",
            "township2",
            "civil",
            "civil2",
            "medical",
            "medical2",
            "disabled",
            "disabled2",
            "supervisor",
            "sysadmin",
            "secadmin",
            "auditor");

    private final Path home;
    private final int most;
    private final ApiDocument api;
    private final Campaign campaign;
    private final StoredState state;
    private final Journeys journeys;

    /**
     * @param home where the platform is unpacked; its database lets a second process in
     * @param port at which it listens on this machine
     * @param document of the API, in OpenAPI
     * @param family an application of an invented family, as a clerk sends it
     * @param seed the same one leads to the same requests
     * @param most how many requests are sent, or a few more
     */
    public Fuzzing(Path home, int port, JsonNode document, JsonNode family, long seed, int most) throws Exception {
        this.home = home;
        this.most = most;
        this.api = new ApiDocument(document);
        this.state = new StoredState(home.resolve("data/yimen/db"));
        Known known = new Known();
        Requests requests = new Requests(api, known, LOGINS);
        this.campaign = new Campaign(seed, port, api, known, requests, state);
        this.journeys = new Journeys(campaign, new Households(family));
    }

    /**
     * Sends all of them.
     *
     * @param password of the invented city's accounts
     * @return figures, for people
     */
    public String run(String password) throws Exception {
        Desk desk = new Desk(campaign);
        for (String login : LOGINS) {
            JsonNode who = Desk.body("login", login, "password", password, "kind", "BEARER");
            campaign.signedIn(
                    login, desk.asks("", "signIn", who).json().get("token").asText());
        }
        learn(desk);
        journeys.goOn(most);
        return campaign.figures();
    }

    private void learn(Desk desk) throws Exception {
        Known known = campaign.known();
        desk.asks("", "readCatalogue", Desk.NOTHING).json().get("items").forEach(item -> {
            known.add("item", item.get("code").asText());
            known.add("items", item.get("code").asText());
            known.add("version", item.get("version").asText());
        });
        desk.asks("clerk", "listRegions", Desk.NOTHING)
                .json()
                .get("regions")
                .forEach(region -> known.add("region", region.get("code").asText()));
        desk.asks("clerk", "listDepartments", Desk.NOTHING)
                .json()
                .get("departments")
                .forEach(one -> known.add("department", one.get("code").asText()));
        List.of("qinghe", "dongmen", "center").forEach(id -> known.add("deskId", id));
    }

    /** Everything that was found, as text for people; empty if nothing was. */
    public String findings() {
        return campaign.findings().isEmpty() ? "" : campaign.findings().toString();
    }

    /** Operations that were not brought to success or not refused anything, and journeys that were not gone to their end. */
    public List<String> gaps() {
        return Stream.concat(campaign.coverage().gaps(api.operations()).stream(), journeys.gaps().stream())
                .toList();
    }

    /** How often each journey was gone and each operation asked, as text for people. */
    public String coverage() {
        return journeys.figures() + campaign.coverage();
    }

    /** What was made up about people and stands in the platform's logs. */
    public List<String> personalDataInLogs() throws Exception {
        return Logs.in(home.resolve("data/log")).personalData();
    }

    /** Errors and stack traces in the platform's logs. */
    public List<String> failuresInLogs() throws Exception {
        return Logs.in(home.resolve("data/log")).failures();
    }

    @Override
    public void close() throws Exception {
        campaign.close();
        state.close();
    }
}
