package org.yimen.itests.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends requests and holds what comes back against the rules. Before each request in earnest goes a volley of twisted ones:
 * most of the time one after the other, with a look into the database after each that was refused; else by several clients
 * at once. For use by one thread.
 */
final class Campaign implements AutoCloseable {
    /** Clients that ask at the same time. */
    static final int CLIENTS = 4;

    private static final int VOLLEY = 12;

    /** Operations that are in nobody's way, since they only ask or make something new. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "assess",
            "composeForm",
            "searchCases",
            "askProgress",
            "revealCase",
            "revealHandling",
            "draftCase",
            "recordConsultation");

    private final long seed;
    private final int most;
    private final ApiDocument api;
    private final Known known;
    private final Requests requests;
    private final StoredState state;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Findings findings = new Findings();
    private final Coverage coverage = new Coverage();
    private final List<Wire> wires = new ArrayList<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private int sent;
    private int looks;
    private boolean derailed;
    private Answer standIn;
    private boolean standInSaysOther;

    Campaign(long seed, int most, int port, ApiDocument api, Known known, Requests requests, StoredState state)
            throws SQLException {
        this.seed = seed;
        this.most = most;
        this.api = api;
        this.known = known;
        this.requests = requests;
        this.state = state;
        for (int i = 0; i < CLIENTS; i++) {
            wires.add(new Wire(port));
        }
        state.changes();
    }

    /** Thrown when nothing more can be expected of a case, since a twisted request had an effect on something. */
    static final class Derailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Derailed() {
            super("", null, false, false);
        }
    }

    boolean isOver() {
        return sent >= most;
    }

    /** Chance for whatever comes next. */
    Chance chance() {
        return Chance.of(seed, -1L - sent);
    }

    Known known() {
        return known;
    }

    Findings findings() {
        return findings;
    }

    Coverage coverage() {
        return coverage;
    }

    ApiDocument api() {
        return api;
    }

    String figures() {
        return sent + " requests, " + coverage.done() + " done, " + coverage.refused() + " refused, after " + looks
                + " of which the database was looked into; seed " + seed;
    }

    void signedIn(String login, String token) {
        tokens.put(login, token);
    }

    /** From here on nothing is known to have gone wrong. */
    void begin() {
        derailed = false;
    }

    /** What must have its effect, after a volley that mostly has none; a twin that had it before stands in for it. */
    Answer work(Request request) throws Exception {
        volley(request);
        Answer answer = once(request, sent++, wires.get(0));
        state.changes();
        if (answer.isDone()) {
            known.add(request);
            return answer;
        }
        if (standIn != null) {
            // What is kept now need not be what was meant: a form that takes no registration, say.
            derailed |= standInSaysOther;
            return standIn;
        }
        if (!derailed && findings.isNew("does not work: " + request.operation().id())) {
            findings.tell("does not work: " + request.operation().id(), request + "=> " + answer);
        }
        throw new Derailed();
    }

    /** What may be refused by the state of things. */
    Answer attempt(Request request) throws Exception {
        volley(request);
        return quietly(request);
    }

    /** The same without twisted ones around: for what is not to be twisted. */
    Answer quietly(Request request) throws Exception {
        Answer answer = once(request, sent++, wires.get(0));
        state.changes();
        return answer;
    }

    private void volley(Request request) throws Exception {
        standIn = null;
        standInSaysOther = false;
        if (isOver()) {
            return;
        }
        if (Chance.of(seed, sent).in(25)) {
            together(request);
            return;
        }
        for (int i = 0; i < VOLLEY; i++) {
            alone(request);
        }
    }

    private void alone(Request worked) throws Exception {
        int index = sent++;
        Request twisted = requests.next(worked, Chance.of(seed, index));
        Answer answer = once(twisted, index, wires.get(0));
        if (answer.isRefused() && !Requests.isOfSession(twisted)) {
            looks++;
            List<String> changed = state.changes();
            if (!changed.isEmpty()) {
                broken(index, "refused and yet changed " + changed, twisted, answer);
            }
        } else if (twisted.isWrite()) {
            note(worked, twisted, answer);
            state.changes();
        }
    }

    /** What else had an effect may be in the way of what comes. */
    private synchronized void note(Request worked, Request twisted, Answer answer) {
        if (answer.isDone()) {
            boolean twin = twisted.verb().equals(worked.verb())
                    && twisted.path().equals(worked.path())
                    && worked.operation().answers().containsKey(answer.status());
            standIn = twin ? answer : standIn;
            standInSaysOther |= twin && !Arrays.equals(twisted.body(), worked.body());
            derailed |= !twin && !WITHOUT_EFFECT.contains(twisted.operation().id());
        }
    }

    private void together(Request worked) throws Exception {
        List<Future<?>> volley = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int from = sent;
            sent += VOLLEY;
            Wire wire = wires.get(client);
            volley.add(clients.submit(() -> several(worked, from, wire)));
        }
        for (Future<?> client : volley) {
            client.get();
        }
        state.changes();
    }

    private Void several(Request worked, int from, Wire wire) throws IOException {
        for (int index = from; index < from + VOLLEY; index++) {
            Request twisted = requests.next(worked, Chance.of(seed, index));
            Answer answer = once(twisted, index, wire);
            if (twisted.isWrite()) {
                note(worked, twisted, answer);
            }
        }
        return null;
    }

    private Answer once(Request request, int index, Wire wire) throws IOException {
        Answer answer = wire.send(request, token(request));
        coverage.count(request, answer);
        for (String rule : AnswerRules.broken(request, answer)) {
            broken(index, rule, request, answer);
        }
        return answer;
    }

    private String token(Request request) {
        return request.login().isEmpty() ? "" : tokens.get(request.login());
    }

    private void broken(int index, String rule, Request request, Answer answer) {
        boolean ours = answer.status() != 503 && answer.type().equals("application/problem+json");
        String kind = rule + ": " + answer.status()
                + (ours ? " from " + request.operation().id() : "");
        if (findings.isNew(kind)) {
            Request small = Shrinking.of(request, smaller -> breaks(smaller, rule));
            findings.tell(kind, "seed " + seed + ", index " + index + ", " + small + "=> " + answer);
            derailed = true;
        }
    }

    private boolean breaks(Request request, String rule) {
        try (Wire wire = new Wire(wires.get(0).port())) {
            return AnswerRules.broken(request, wire.send(request, token(request)))
                    .contains(rule);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws Exception {
        clients.shutdownNow();
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
