package org.yimen.bench.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.yimen.bench.load.Load;
import org.yimen.bench.load.LoadReport;
import org.yimen.bench.trace.Trace;

/** Journeys over HTTP, the same SQL behind the bare resource, and by bare JDBC, in turns on the same database. */
final class Throughput {
    private final Options options;
    private final Results results;
    private final List<Candidate> candidates = new ArrayList<>();

    Throughput(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    /** A platform that takes part, and what it measured in each round. */
    private record Candidate(
            String where,
            BenchPlatform platform,
            Script script,
            Trace trace,
            List<LoadReport> journeys,
            List<LoadReport> bare,
            List<LoadReport> jdbc) {}

    void add(String where, BenchPlatform platform, Script script, Trace trace) {
        candidates.add(
                new Candidate(where, platform, script, trace, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** The middle round by journeys per second counts. */
    void measure() throws Exception {
        for (int round = 0; round < options.rounds(); round++) {
            for (Candidate candidate : candidates) {
                round(candidate);
            }
        }
        candidates.forEach(this::report);
        for (int i = 1; i < candidates.size(); i++) {
            double first = pace(candidates.get(0).journeys());
            double share = 100 * (1 - pace(candidates.get(i).journeys()) / first);
            results.add("journeys/s lost to encryption", candidates.get(i).where(), share, "%", "<=15");
        }
    }

    private void round(Candidate candidate) throws Exception {
        Load load = new Load(
                options.clients(), Duration.ofSeconds(options.warmUp()), Duration.ofSeconds(options.seconds()));
        PlatformClient people = candidate.platform().people();
        try (Profile profile = Profile.of(candidate.platform(), options.profile())) {
            candidate.journeys().add(load.of(timings -> candidate
                    .script()
                    .travel((name, login, path, type, body) ->
                            timings.time(name, () -> people.call(name, login, path, type, body)))));
        }
        candidate.platform().use(candidate.trace());
        candidate.bare().add(load.of(new BareClient(candidate.platform(), candidate.trace())));
        candidate.jdbc().add(candidate.platform().jdbc(options.clients(), options.warmUp(), options.seconds()));
    }

    private void report(Candidate candidate) {
        String where = candidate.where();
        LoadReport journeys = middle(candidate.journeys());
        journeys.calls().forEach(call -> {
            results.add(
                    call.name() + " p50", where, call.p50(), "ms", call.name().equals("submit form") ? "<=20" : "");
            results.add(call.name() + " p99", where, call.p99(), "ms");
        });
        double ours = pace(candidate.journeys());
        double bare = pace(candidate.bare());
        String clients = " with " + options.clients() + " clients";
        results.add("journeys" + clients, where, ours, "journeys/s");
        results.add("same SQL behind a bare resource", where, bare, "journeys/s");
        results.add("same SQL by bare JDBC", where, pace(candidate.jdbc()), "journeys/s");
        boolean gate = candidate.platform().database().name().equals("PostgreSQL");
        results.add("journeys, of the bare resource's", where, 100 * ours / bare, "%", gate ? ">=50" : "");
    }

    private static double pace(List<LoadReport> rounds) {
        return middle(rounds).journeysPerSecond();
    }

    private static LoadReport middle(List<LoadReport> rounds) {
        ToDoubleFunction<LoadReport> pace = LoadReport::journeysPerSecond;
        return rounds.stream().sorted(Comparator.comparingDouble(pace)).toList().get(rounds.size() / 2);
    }
}
