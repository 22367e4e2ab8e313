package org.yimen.bench.driver;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.yimen.bench.load.LoadReport;
import org.yimen.bench.load.Timings;

/** Pages of work queues and searches, and the form's submit, by one client at each number of stored cases. */
final class Pages {
    private static final String QUEUE = "/handlings?limit=20&state=DISPATCHED&state=RECEIVED";

    private final Options options;
    private final Results results;
    private final BenchPlatform platform;
    private final Script script;
    private final String where;
    private final Map<String, Double> before = new TreeMap<>();

    Pages(Options options, Results results, BenchPlatform platform, Script script, String where) {
        this.options = options;
        this.results = results;
        this.platform = platform;
        this.script = script;
        this.where = where;
    }

    void measure() throws Exception {
        for (int i = 0; i < options.families(); i++) {
            script.travel(platform.people());
        }
        for (int cases : options.cases()) {
            fill(cases);
            measureAt(cases);
        }
    }

    private void fill(int cases) throws Exception {
        boolean alone = platform.database().isAlone();
        if (alone) {
            platform.stop();
        }
        long began = System.nanoTime();
        try (Connection connection = platform.database().open(platform.home())) {
            new Crowd(platform.database(), connection).growTo(cases);
        }
        results.add("filled to " + cases + " cases", where, (System.nanoTime() - began) / 1e9, "s");
        if (alone) {
            platform.startAgain();
        }
    }

    private void measureAt(int cases) throws Exception {
        PlatformClient people = platform.people();
        String next = people.get("civil", QUEUE).path("next").asText();
        Timings timings = new Timings();
        repeat(timings, "queue of a department", () -> people.get("civil", QUEUE));
        repeat(timings, "queue of a department, second page", () -> people.get("civil", QUEUE + "&cursor=" + next));
        repeat(timings, "queue of a department, all states", () -> people.get("civil", "/handlings?limit=20"));
        repeat(timings, "queue of a township", () -> people.get("township", QUEUE));
        repeat(timings, "cases of a window", () -> people.get("clerk", "/cases?limit=20"));
        repeat(timings, "search by name", () -> search("namePrefix", "王秀"));
        repeat(timings, "search by phone", () -> search("phone", "13800000001"));
        repeat(timings, "submit form", () -> script.drafted(people));
        timings.report().forEach(call -> report(call, cases));
        results.add("heap in use with " + cases + " cases", where, platform.heap() / 1048576.0, "MiB", "<=512");
    }

    private byte[] search(String by, String value) throws Exception {
        byte[] question = Http.JSON.writeValueAsBytes(Map.of(by, value, "limit", 20));
        return platform.people().call("clerk", "/cases/searches", Caller.JSON, question, List.of());
    }

    private <T> void repeat(Timings timings, String name, Callable<T> call) throws Exception {
        for (int i = 0; i < options.calls() / 3; i++) {
            call.call();
        }
        for (int i = 0; i < options.calls(); i++) {
            timings.time(name, call);
        }
    }

    private void report(LoadReport.CallReport call, int cases) {
        boolean submit = call.name().equals("submit form");
        results.add(call.name() + " p50 at " + cases, where, call.p50(), "ms", submit ? "<=20" : "<=10");
        results.add(call.name() + " p99 at " + cases, where, call.p99(), "ms");
        Double fewer = before.put(call.name(), call.p50());
        if (fewer != null) {
            results.add(call.name() + ", of the time with fewer", where, call.p50() / fewer, "times", "<=1.3");
        }
    }
}
