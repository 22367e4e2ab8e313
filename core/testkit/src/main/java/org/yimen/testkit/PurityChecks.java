package org.yimen.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.RescueItem;

/** The same input gives the same answer: again, in another order, and from two threads at once. */
final class PurityChecks {
    /** The platform allows one second a call; the kit is patient with slow machines. */
    private static final int SECONDS = 60;

    private PurityChecks() {}

    static Complaints check(Subject subject) {
        Complaints complaints = new Complaints();
        List<Input> inputs = Inputs.of(subject);
        List<Input> backwards = new ArrayList<>(inputs);
        Collections.reverse(backwards);
        List<Object> first = answers(subject.item(), inputs);
        List<Object> again = answers(subject.item(), backwards);
        Collections.reverse(again);
        compare("asked twice", inputs, first, again, complaints);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Object>> ask = () -> answers(subject.item(), inputs);
            for (Future<List<Object>> answered : threads.invokeAll(List.of(ask, ask), SECONDS, TimeUnit.SECONDS)) {
                compare("asked from two threads", inputs, first, answered.get(1, TimeUnit.SECONDS), complaints);
            }
        } catch (ExecutionException | TimeoutException | CancellationException failed) {
            complaints.add("asked from two threads, the item fails or hangs: %s", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        return complaints;
    }

    private static List<Object> answers(RescueItem item, List<Input> inputs) {
        return new ArrayList<>(
                inputs.stream().map(input -> answer(item, input.application())).toList());
    }

    private static Object answer(RescueItem item, Application application) {
        try {
            return List.of(
                    item.validate(application),
                    item.assess(application),
                    item.materials(application),
                    item.benefit(application),
                    item.track(application),
                    item.beneficiaries(application),
                    item.cause(application));
        } catch (RuntimeException | Error reportedElsewhere) {
            return reportedElsewhere.getClass();
        }
    }

    private static void compare(
            String how, List<Input> inputs, List<Object> first, List<Object> again, Complaints complaints) {
        for (int i = 0; i < inputs.size(); i++) {
            complaints.once(
                    how,
                    first.get(i).equals(again.get(i)),
                    "%s on %s, the item answers differently: keep no state, read no clock, draw no random number",
                    how,
                    inputs.get(i).title());
        }
    }
}
