package org.yimen.bench.trace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One journey as recorded, to be done again with ids of its own.
 *
 * @param calls in their order
 * @param born the texts and numbers that came up in this journey alone: ids, numbers of documents, seals, times
 */
public record Trace(List<Call> calls, Set<String> born) {
    public Trace {
        calls = List.copyOf(calls);
        born = Set.copyOf(born);
    }

    /**
     * A trace of the first journey; the second, of other people, tells what is not the same each time.
     *
     * @param first never {@code null}
     * @param second of the same calls; never {@code null}
     */
    public static Trace of(List<Call> first, List<Call> second) {
        Set<String> born = values(first);
        born.removeAll(values(second));
        return new Trace(first, born);
    }

    private static Set<String> values(List<Call> calls) {
        Set<String> values = new TreeSet<>();
        calls.stream()
                .flatMap(call -> call.steps().stream())
                .flatMap(step -> step.rows().stream())
                .flatMap(List::stream)
                .filter(value -> value.type() == Value.Type.TEXT || value.type() == Value.Type.LONG)
                .forEach(value -> values.add(value.text()));
        return values;
    }
}
