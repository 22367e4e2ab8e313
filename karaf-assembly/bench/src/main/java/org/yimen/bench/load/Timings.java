package org.yimen.bench.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;

/** How long calls took, by name. For one thread at a time. */
public final class Timings {
    private static final double MICROS_PER_MILLI = 1_000.0;
    private static final int DIGITS = 3;

    private final Map<String, Histogram> histograms = new LinkedHashMap<>();

    /** Does something and notes how long it took; not noted if it fails. */
    public <T> T time(String name, Callable<T> call) throws Exception {
        long before = System.nanoTime();
        T answer = call.call();
        histograms
                .computeIfAbsent(name, first -> new Histogram(DIGITS))
                .recordValue((System.nanoTime() - before) / 1_000);
        return answer;
    }

    void add(Timings other) {
        other.histograms.forEach((name, histogram) ->
                histograms.computeIfAbsent(name, first -> new Histogram(DIGITS)).add(histogram));
    }

    void reset() {
        histograms.values().forEach(Histogram::reset);
    }

    /** Each name with its percentiles, in the order of the first calls. */
    public List<LoadReport.CallReport> report() {
        return histograms.entrySet().stream()
                .map(entry -> new LoadReport.CallReport(
                        entry.getKey(),
                        entry.getValue().getValueAtPercentile(50) / MICROS_PER_MILLI,
                        entry.getValue().getValueAtPercentile(99) / MICROS_PER_MILLI))
                .toList();
    }
}
