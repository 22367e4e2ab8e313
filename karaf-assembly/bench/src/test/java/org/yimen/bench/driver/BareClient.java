package org.yimen.bench.driver;

import java.util.concurrent.atomic.AtomicLong;
import org.yimen.bench.load.Load;
import org.yimen.bench.load.Timings;
import org.yimen.bench.trace.Call;
import org.yimen.bench.trace.Trace;

/** The same calls to the bare resource. Safe for use by several threads. */
final class BareClient implements Load.Journey {
    private final Http http;
    private final Trace trace;
    private final AtomicLong journeys;

    BareClient(BenchPlatform platform, Trace trace) throws Exception {
        this.http = platform.http();
        this.trace = trace;
        this.journeys = new AtomicLong(platform.journeys());
    }

    @Override
    public void travel(Timings timings) throws Exception {
        long journey = journeys.getAndIncrement();
        for (int i = 0; i < trace.calls().size(); i++) {
            Call call = trace.calls().get(i);
            String path = "/bench/journeys/" + journey + "/" + i;
            byte[] body = new byte[Math.max(1, call.sent())];
            timings.time(call.name(), () -> http.send("POST", path, body, "Content-Type", "application/octet-stream"));
        }
    }
}
