package org.yimen.casework.inspection;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.domain.Scan;
import org.yimen.spi.scan.ScanInspection;
import org.yimen.spi.scan.Verdict;

/**
 * Calls inspections on threads of their own. All of them must find a scan clean, so one that hangs cannot hold up the
 * others' work: without it there is no verdict anyway.
 */
final class ContainedInspections implements ScanInspections, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContainedInspections.class);
    private static final int THREADS = 32;
    private static final int LONGEST_TEXT = 200;

    private final Supplier<List<ScanInspection>> present;
    private final InspectionPolicy policy;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), ContainedInspections::thread);

    ContainedInspections(Supplier<List<ScanInspection>> present, InspectionPolicy policy) {
        this.present = present;
        this.policy = policy;
    }

    @Override
    public Inspected inspect(String mediaType, long size, Callable<InputStream> opener) {
        List<ScanInspection> inspections = List.copyOf(present.get());
        if (inspections.isEmpty() && policy.needed() == 0) {
            return new Inspected.Passed(Scan.Inspection.NOT_INSPECTED);
        }
        List<Told> told = inspections.size() < policy.needed()
                ? List.of(Told.nothing("inspections", inspections.size() + " of " + policy.needed() + " are there"))
                : ask(inspections, inspection -> inspection.inspect(opener.call(), size, mediaType));
        told.forEach(Told::log);
        return judged(told);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Inspected judged(List<Told> told) {
        for (Told one : told) {
            if (one.kind() == Verdict.Kind.INFECTED) {
                return new Inspected.Infected(one.inspector(), one.finding());
            }
        }
        if (told.stream().allMatch(one -> one.kind() == Verdict.Kind.CLEAN)) {
            return new Inspected.Passed(Scan.Inspection.CLEAN);
        }
        return policy.acceptWithoutVerdict()
                ? new Inspected.Passed(Scan.Inspection.NO_VERDICT)
                : new Inspected.NoVerdict(told.stream().anyMatch(one -> one.kind() == null));
    }

    private interface Question {
        Verdict to(ScanInspection inspection) throws Exception;
    }

    private List<Told> ask(List<ScanInspection> inspections, Question question) {
        long end = System.nanoTime() + policy.budget().toNanos();
        List<Future<Told>> asked = new ArrayList<>();
        try {
            for (ScanInspection inspection : inspections) {
                asked.add(threads.submit(() -> answer(inspection, question)));
            }
            List<Told> told = new ArrayList<>();
            for (Future<Told> one : asked) {
                told.add(awaited(one, end));
            }
            return told;
        } catch (RejectedExecutionException busy) {
            return List.of(Told.nothing("inspections", "too many are under way"));
        } finally {
            asked.forEach(one -> one.cancel(true));
        }
    }

    private static Told awaited(Future<Told> asked, long end) {
        try {
            return asked.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | CancellationException late) {
            return Told.nothing("inspections", "no answer in time");
        } catch (ExecutionException impossible) {
            return Told.nothing("inspections", "no answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Told.nothing("inspections", "interrupted");
        }
    }

    private static Told answer(ScanInspection inspection, Question question) {
        String name = inspection.getClass().getName();
        try {
            name = cut(inspection.name());
            Verdict verdict = question.to(inspection);
            return verdict == null
                    ? Told.nothing(name, "null")
                    : new Told(name, verdict.kind(), cut(verdict.finding()));
        } catch (Throwable thrown) {
            // Errors of the virtual machine too: it is the inspection's fault, on its own thread. What it says of it
            // is not passed on: it may quote the scan.
            return Told.nothing(name, thrown.getClass().getName());
        }
    }

    private static String cut(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_TEXT));
    }

    /**
     * What one inspection said.
     *
     * @param kind {@code null} if it said nothing that can be used
     */
    private record Told(String inspector, Verdict.Kind kind, String finding) {
        static Told nothing(String inspector, String why) {
            return new Told(inspector, null, why);
        }

        void log() {
            if (kind == null) {
                LOG.warn("A scan has no verdict of {}: {}", inspector, finding);
            } else if (kind != Verdict.Kind.CLEAN) {
                LOG.warn("A scan is {} for {}: {}", kind, inspector, finding);
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yimen-scan-inspection");
        thread.setDaemon(true);
        return thread;
    }
}
