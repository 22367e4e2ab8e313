package org.yimen.itests.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each operation was asked, and with what success. Safe for use by several threads. */
final class Coverage {
    /** Operations that this test cannot bring to success, and which other test does. */
    static final Map<String, String> ELSEWHERE = Map.of(
            "liftQuarantine", "takes a plug-in that fails: HostilePluginIT",
            "requestSupplement", "takes an item whose clock stands still for it: SuspendingTest",
            "lapseHandling", "takes weeks in which nothing is supplied: SuspendingTest");

    private final Map<String, int[]> counts = new TreeMap<>();

    synchronized void count(Request request, Answer answer) {
        int[] of = counts.computeIfAbsent(request.operation().id(), missing -> new int[3]);
        of[answer.isDone() && request.verb().equals(request.operation().verb()) ? 0 : answer.isRefused() ? 1 : 2]++;
    }

    /** Operations that never had their effect, or were never refused anything, though they should. */
    synchronized List<String> gaps(List<Operation> operations) {
        return operations.stream()
                .map(Operation::id)
                .filter(id -> !counts.containsKey(id)
                        || counts.get(id)[1] == 0
                        || counts.get(id)[0] == 0 && !ELSEWHERE.containsKey(id))
                .toList();
    }

    synchronized int done() {
        return counts.values().stream().mapToInt(of -> of[0]).sum();
    }

    synchronized int refused() {
        return counts.values().stream().mapToInt(of -> of[1]).sum();
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder("operation: done, refused, other\n");
        counts.forEach((id, of) -> text.append(String.format("%-24s %6d %6d %6d%n", id, of[0], of[1], of[2])));
        return text.toString();
    }
}
