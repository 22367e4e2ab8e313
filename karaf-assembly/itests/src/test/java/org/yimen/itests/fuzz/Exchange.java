package org.yimen.itests.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends requests by the connections of several clients, counts them, and holds what comes back against the rules. Each
 * client is for use by one thread, several clients by several threads.
 */
final class Exchange implements AutoCloseable {
    private final long seed;
    private final Findings findings;
    private final Coverage coverage;
    private final Runnable whenFound;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final List<Wire> clients = new ArrayList<>();

    /** @param whenFound told of each first of a kind, which is sent again several times */
    Exchange(long seed, int port, int clients, Findings findings, Coverage coverage, Runnable whenFound) {
        this.seed = seed;
        this.findings = findings;
        this.coverage = coverage;
        this.whenFound = whenFound;
        for (int i = 0; i < clients; i++) {
            this.clients.add(new Wire(port));
        }
    }

    void signedIn(String login, String token) {
        tokens.put(login, token);
    }

    /** @param index by which the request is found again in a run of the same seed */
    Answer send(Request request, int index, int client) throws IOException {
        Answer answer = clients.get(client).send(request, token(request));
        coverage.count(request, answer);
        for (String rule : AnswerRules.broken(request, answer)) {
            broken(index, rule, request, answer);
        }
        return answer;
    }

    /** Tells the first of a kind, with the shortest request that shows it. */
    void broken(int index, String rule, Request request, Answer answer) {
        boolean ours = answer.status() != 503 && answer.type().equals("application/problem+json");
        String kind = rule + ": " + answer.status()
                + (ours ? " from " + request.operation().id() : "");
        if (findings.isNew(kind)) {
            Request small = Shrinking.of(request, smaller -> breaks(smaller, rule));
            findings.tell(kind, "seed " + seed + ", index " + index + ", " + small + "=> " + answer);
            whenFound.run();
        }
    }

    private boolean breaks(Request request, String rule) {
        try (Wire wire = new Wire(clients.get(0).port())) {
            return AnswerRules.broken(request, wire.send(request, token(request)))
                    .contains(rule);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String token(Request request) {
        return request.login().isEmpty() ? "" : tokens.get(request.login());
    }

    @Override
    public void close() throws IOException {
        for (Wire client : clients) {
            client.close();
        }
    }
}
