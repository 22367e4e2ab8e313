package org.yimen.bench.driver;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.yimen.bench.load.LoadReport;
import org.yimen.bench.load.Timings;

/** Pages of work queues and searches, and the form's submit, by one client at each number of stored cases. */
final class Pages {
    private static final String SUBMIT = "submit form";

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
        Map<String, Callable<?>> kinds = kinds();
        Timings timings = new Timings();
        for (int i = 0; i < options.calls() / 3; i++) {
            for (Callable<?> kind : kinds.values()) {
                kind.call();
            }
        }
        for (int i = 0; i < options.calls(); i++) {
            for (Map.Entry<String, Callable<?>> kind : kinds.entrySet()) {
                timings.time(kind.getKey(), kind.getValue());
            }
        }
        timings.report().forEach(call -> report(call, cases));
        results.add("heap in use with " + cases + " cases", where, platform.heap() / 1048576.0, "MiB", "<=512");
    }

    /** They take turns: none of them is measured before the platform is warm. */
    private Map<String, Callable<?>> kinds() throws Exception {
        Lists lists = new Lists(platform.people());
        Lists.Asked second = lists.secondPage();
        Map<String, Callable<?>> kinds = new LinkedHashMap<>();
        lists.firstPages().forEach((name, asked) -> kinds.put(name, () -> asked.page(List.of())));
        kinds.put("queue of a department, second page", () -> second.page(List.of()));
        kinds.put(SUBMIT, () -> script.drafted(platform.people()));
        return kinds;
    }

    private void report(LoadReport.CallReport call, int cases) {
        boolean submit = call.name().equals(SUBMIT);
        results.add(call.name() + " p50 at " + cases, where, call.p50(), "ms", submit ? "<=20" : "<=10");
        results.add(call.name() + " p99 at " + cases, where, call.p99(), "ms");
        Double fewer = before.put(call.name(), call.p50());
        if (fewer != null) {
            results.add(call.name() + ", of the time with fewer", where, call.p50() / fewer, "times", "<=1.3");
        }
    }
}
