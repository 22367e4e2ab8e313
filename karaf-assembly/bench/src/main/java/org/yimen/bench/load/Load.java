package org.yimen.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients without a pause between their journeys, first to warm up, then measured. */
public final class Load {
    private final int clients;
    private final Duration warmUp;
    private final Duration measured;

    public Load(int clients, Duration warmUp, Duration measured) {
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /** A whole journey, its calls timed; it fails with whatever a call of it fails with. */
    @FunctionalInterface
    public interface Journey {
        void travel(Timings timings) throws Exception;
    }

    /** Lets all clients travel until the time is over; the first failure of one ends the measurement with it. */
    public LoadReport of(Journey journey) throws Exception {
        long start = System.nanoTime() + warmUp.toNanos();
        long end = start + measured.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Done>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(client(journey, start, end)));
            }
            return report(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Done> client(Journey journey, long start, long end) {
        return () -> {
            Timings timings = new Timings();
            while (System.nanoTime() < start) {
                journey.travel(timings);
            }
            timings.reset();
            long begun = System.nanoTime();
            long journeys = 0;
            while (System.nanoTime() < end) {
                journey.travel(timings);
                journeys++;
            }
            return new Done(timings, journeys, (System.nanoTime() - begun) / 1e9);
        };
    }

    /** Each client's own pace added up: the last journey of one ends after that of another. */
    private LoadReport report(List<Future<Done>> running) throws Exception {
        Timings all = new Timings();
        long journeys = 0;
        double pace = 0;
        for (Future<Done> client : running) {
            Done done = result(client);
            all.add(done.timings());
            journeys += done.journeys();
            pace += done.journeys() / done.seconds();
        }
        return new LoadReport(clients, journeys, pace == 0 ? measured.toSeconds() : journeys / pace, all.report());
    }

    private static Done result(Future<Done> client) throws Exception {
        try {
            return client.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private record Done(Timings timings, long journeys, double seconds) {}
}
