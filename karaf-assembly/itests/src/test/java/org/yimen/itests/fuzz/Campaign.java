package org.yimen.itests.fuzz;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yimen.itests.fuzz.Course.Derailed;

/** Takes the steps of journeys, each with the fire it is under before it. For use by one thread. */
final class Campaign implements AutoCloseable {
    /** Clients that ask at the same time. */
    static final int CLIENTS = 4;

    private static final int IN_TURN = 12;
    private static final int EACH_AT_ONCE = 5;

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
    private final ApiDocument api;
    private final Known known;
    private final Requests requests;
    private final StoredState state;
    private final Findings findings = new Findings();
    private final Coverage coverage = new Coverage();
    private final Exchange exchange;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private Course course = new Course("signing in", Fire.NONE, () -> {});
    private int sent;
    private int looks;
    private boolean seen;
    private Answer standIn;
    private boolean standInSaysOther;

    Campaign(long seed, int port, ApiDocument api, Known known, Requests requests, StoredState state) {
        this.seed = seed;
        this.api = api;
        this.known = known;
        this.requests = requests;
        this.state = state;
        this.exchange = new Exchange(seed, port, CLIENTS, findings, coverage, this::disturb);
    }

    int sent() {
        return sent;
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
        return sent + " requests of seed " + seed + ", " + coverage.done() + " done, " + coverage.refused()
                + " refused, after " + looks + " of which the database was looked into";
    }

    void signedIn(String login, String token) {
        exchange.signedIn(login, token);
    }

    /** The steps that are taken meanwhile are those of the course. */
    void go(Course next) throws Exception {
        course = next;
        next.attempt();
    }

    /** What must have its effect, be there fire before it or not; a twin that had it before stands in for it. */
    Answer work(Request request) throws Exception {
        fire(request);
        Answer answer = quietly(request);
        if (answer.isDone()) {
            known.add(request);
            return answer;
        }
        if (standIn != null) {
            // What is kept now need not be what was meant: a form that takes no registration, say.
            if (standInSaysOther) {
                disturb();
            }
            return standIn;
        }
        if (!course.isDisturbed()
                && findings.isNew("does not work: " + request.operation().id())) {
            findings.tell("does not work: " + request.operation().id(), course + ": " + request + "=> " + answer);
        }
        throw new Derailed();
    }

    /** What may be refused by the state of things. */
    Answer attempt(Request request) throws Exception {
        fire(request);
        return quietly(request);
    }

    /** No step: what is not to be twisted, or only asks what the next step needs. */
    Answer quietly(Request request) throws Exception {
        seen = false;
        return exchange.send(request, sent++, 0);
    }

    private void fire(Request request) throws Exception {
        standIn = null;
        standInSaysOther = false;
        switch (course.nextStep()) {
            case IN_TURN -> inTurn(request);
            case AT_ONCE -> atOnce(request);
            case NONE -> {}
        }
    }

    private void inTurn(Request worked) throws Exception {
        for (int i = 0; i < IN_TURN; i++) {
            lookUnlessSeen();
            int index = sent++;
            Request twisted = requests.next(worked, Chance.of(seed, index));
            Answer answer = exchange.send(twisted, index, 0);
            if (answer.isRefused() && !Requests.isOfSession(twisted)) {
                looks++;
                if (!state.changes().isEmpty()) {
                    lookAgain(index, twisted);
                }
            } else {
                note(worked, twisted, answer);
                seen = false;
            }
        }
    }

    /** The node wakes what waits in the background, now and then: what a request changed, it changes again. */
    private void lookAgain(int index, Request refused) throws Exception {
        Answer again = exchange.send(refused, index, 0);
        List<String> changed = state.changes();
        if (again.isRefused() && !changed.isEmpty()) {
            exchange.broken(index, "refused and yet changed " + changed, refused, again);
        }
    }

    /** What earlier requests changed is not to be laid at the door of the next one. */
    private void lookUnlessSeen() throws SQLException {
        if (!seen) {
            state.changes();
            seen = true;
        }
    }

    private void atOnce(Request worked) throws Exception {
        List<Future<?>> volley = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            int from = sent;
            sent += EACH_AT_ONCE;
            volley.add(clients.submit(() -> {
                for (int index = from; index < from + EACH_AT_ONCE; index++) {
                    Request twisted = requests.next(worked, Chance.of(seed, index));
                    note(worked, twisted, exchange.send(twisted, index, client));
                }
                return null;
            }));
        }
        for (Future<?> client : volley) {
            client.get();
        }
        seen = false;
    }

    /** What else had an effect may be in the way of what comes. */
    private synchronized void note(Request worked, Request twisted, Answer answer) {
        if (twisted.isWrite() && answer.isDone()) {
            boolean twin = twisted.verb().equals(worked.verb())
                    && twisted.path().equals(worked.path())
                    && worked.operation().answers().containsKey(answer.status());
            standIn = twin ? answer : standIn;
            standInSaysOther |= twin && !Arrays.equals(twisted.body(), worked.body());
            if (!twin && !WITHOUT_EFFECT.contains(twisted.operation().id())) {
                disturb();
            }
        }
    }

    private synchronized void disturb() {
        course.disturb();
    }

    @Override
    public void close() throws Exception {
        clients.shutdownNow();
        exchange.close();
    }
}
