package org.yimen.bench.inside;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yimen.bench.trace.Call;
import org.yimen.bench.trace.Step;

/** Notes what requests do in the database; what no request does is not noted. Safe for use by several threads. */
@Component(service = Recorder.class)
public final class Recorder {
    private final ThreadLocal<Noted> current = new ThreadLocal<>();
    private final List<Call> calls = new ArrayList<>();

    @Activate
    public Recorder() {}

    /** From now on, what this thread does belongs to a call. */
    void begin(String call) {
        current.set(new Noted(call, new ArrayList<>()));
    }

    /** The call is over. */
    void end() {
        Noted noted = current.get();
        current.remove();
        synchronized (calls) {
            calls.add(new Call(noted.call(), 0, 0, noted.steps()));
        }
    }

    void note(Step step) {
        Noted noted = current.get();
        if (noted != null) {
            noted.steps().add(step);
        }
    }

    /** What was recorded since it was asked last. */
    List<Call> taken() {
        synchronized (calls) {
            List<Call> taken = List.copyOf(calls);
            calls.clear();
            return taken;
        }
    }

    private record Noted(String call, List<Step> steps) {}
}
