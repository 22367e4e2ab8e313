package org.yimen.casework.registry;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;

/**
 * How much of its budget a call really got. A machine at its limit, or a long collection of garbage, makes every plug-in
 * late, and is the fault of none.
 */
final class CallTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();
    private static final boolean MEASURED = THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private final Thread thread;
    private final long workedBefore;
    private final Duration collectedBefore;

    private CallTime(Thread thread) {
        this.thread = thread;
        this.workedBefore = worked(thread);
        this.collectedBefore = collected();
    }

    /** Starts to measure the calling thread. */
    static CallTime start() {
        return new CallTime(Thread.currentThread());
    }

    /** Whether the thread wanted to work during its budget and was not let. */
    boolean wasStarved(Duration budget) {
        return MEASURED
                && wantsToWork()
                && isTooLittle(
                        budget,
                        Duration.ofNanos(worked(thread) - workedBefore),
                        collected().minus(collectedBefore));
    }

    /**
     * Whether less than half of the time that was there went to the call. What the collectors took was not there; a tenth
     * always counts as there, or a plug-in that fills the memory would be excused by the collections it causes.
     */
    static boolean isTooLittle(Duration budget, Duration worked, Duration collected) {
        long there = Math.max(budget.minus(collected).toNanos(), budget.toNanos() / 10);
        return worked.toNanos() < there / 2;
    }

    /** A thread that sleeps, waits or reads from a device uses no time by its own choice. */
    private boolean wantsToWork() {
        StackTraceElement[] frames = thread.getStackTrace();
        return thread.getState() == Thread.State.RUNNABLE && frames.length > 0 && !isReading(frames[0]);
    }

    /** Java calls a thread runnable that waits for a device. */
    private static boolean isReading(StackTraceElement frame) {
        return frame.isNativeMethod() && frame.getClassName().matches("(java\\.io|java\\.net|sun\\.nio)\\..*");
    }

    private static long worked(Thread thread) {
        return MEASURED ? THREADS.getThreadCpuTime(thread.getId()) : 0;
    }

    private static Duration collected() {
        long millis = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            millis += Math.max(0, collector.getCollectionTime());
        }
        return Duration.ofMillis(millis);
    }
}
