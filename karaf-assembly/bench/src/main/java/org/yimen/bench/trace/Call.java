package org.yimen.bench.trace;

import java.util.List;

/**
 * One request to the platform.
 *
 * @param name what it is in the journey; never blank
 * @param sent bytes of the body that was sent
 * @param received bytes of the body that was answered
 * @param steps what it did in the database, transaction by transaction
 */
public record Call(String name, int sent, int received, List<Step> steps) {
    public Call {
        steps = List.copyOf(steps);
    }

    /** How many statements it executed. */
    public long statements() {
        return steps.stream().filter(step -> step.kind().isStatement()).count();
    }

    /** How many transactions it was. */
    public long transactions() {
        return steps.stream().filter(step -> step.kind().isEnd()).count();
    }
}
