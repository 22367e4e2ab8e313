package org.yimen.bench.load;

import java.util.List;

/**
 * What clients measured.
 *
 * @param clients that worked at the same time
 * @param journeys done whole
 * @param seconds they took
 * @param calls by their place in the journey
 */
public record LoadReport(int clients, long journeys, double seconds, List<CallReport> calls) {
    /**
     * One call of the journey.
     *
     * @param name what it is
     * @param p50 milliseconds within which half of them were answered
     * @param p99 milliseconds within which 99 of 100 were answered
     */
    public record CallReport(String name, double p50, double p99) {}

    public LoadReport {
        calls = List.copyOf(calls);
    }

    public double journeysPerSecond() {
        return journeys / seconds;
    }
}
