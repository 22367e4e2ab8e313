package org.yimen.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yimen.bench.trace.Call;
import org.yimen.bench.trace.Trace;

/** Lets families travel one call after the other and takes down what each call does in the database. */
final class Recording {
    private static final int WARM_UP = 3;
    private static final String CALL = "X-Bench-Call";

    private final BenchPlatform platform;
    private final Script script;

    Recording(BenchPlatform platform, Script script) {
        this.platform = platform;
        this.script = script;
    }

    /** What a journey does when the platform is warm. */
    Trace trace() throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            script.travel(platform.people());
        }
        return Trace.of(calls(), calls());
    }

    /** What the first page of each list does. */
    List<Call> lists() throws Exception {
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<String, Lists.Asked> list :
                new Lists(platform.people()).firstPages().entrySet()) {
            List<String> named = List.of(CALL, list.getKey());
            list.getValue().page(List.of());
            platform.recorded();
            int length = list.getValue().page(named).length;
            Call call = Http.JSON.treeToValue(platform.recorded().get(0), Call.class);
            calls.add(new Call(list.getKey(), 0, length, call.steps()));
        }
        return calls;
    }

    private List<Call> calls() throws Exception {
        platform.recorded();
        List<Call> sizes = new ArrayList<>();
        script.travel((name, login, path, type, body) -> {
            byte[] answer = platform.people().call(login, path, type, body, List.of(CALL, name));
            sizes.add(new Call(name, body.length, answer.length, List.of()));
            return answer;
        });
        JsonNode recorded = platform.recorded();
        if (recorded.size() != sizes.size()) {
            throw new IllegalStateException(recorded.size() + " of " + sizes.size() + " calls were recorded");
        }
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            Call size = sizes.get(i);
            Call call = Http.JSON.treeToValue(recorded.get(i), Call.class);
            calls.add(new Call(size.name(), size.sent(), size.received(), call.steps()));
        }
        return calls;
    }
}
