package org.yimen.casework.registry;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;

/** One call of a plug-in on a thread of the guard; holds the plug-in's place until the plug-in really returns. */
final class GuardedCall<T> extends FutureTask<Answer<T>> {
    private final Subject subject;
    private final Asked asked;
    private volatile CallTime time;

    GuardedCall(Subject subject, Asked asked, Callable<T> question, UnaryOperator<T> check) {
        super(() -> answer(subject, asked.call(), question, check));
        this.subject = subject;
        this.asked = asked;
    }

    /** Whether the plug-in was reached at all. */
    boolean hasBegun() {
        return time != null;
    }

    /** Whether it began but hardly got to work, for reasons of the machine's. */
    boolean wasStarved(Duration budget) {
        return time.wasStarved(budget);
    }

    @Override
    public void run() {
        time = CallTime.start();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (subject.loader() != null) {
            thread.setContextClassLoader(subject.loader());
        }
        try {
            super.run();
        } finally {
            thread.setContextClassLoader(before);
            if (isCancelled()) {
                subject.health().found(asked);
            }
            subject.health().leave();
        }
    }

    /**
     * The whole answer is copied, checked and described here, so that even a hostile list or exception is in the
     * budget.
     */
    private static <T> Answer<T> answer(Subject subject, Call call, Callable<T> question, UnaryOperator<T> check) {
        try {
            T answer = question.call();
            return answer == null
                    ? new Answer.Faulted<>(Faults.of(Fault.Kind.NO_ANSWER, subject, call))
                    : new Answer.Answered<>(check.apply(answer));
        } catch (WrongAnswerException wrong) {
            return new Answer.Faulted<>(Faults.wrong(subject, call, wrong));
        } catch (Throwable thrown) {
            // Errors of the virtual machine too: it is the plug-in that ran out of memory or stack, on its own thread.
            return new Answer.Faulted<>(described(subject, call, thrown));
        }
    }

    private static Fault described(Subject subject, Call call, Throwable thrown) {
        try {
            return Faults.thrown(subject, call, thrown);
        } catch (Throwable again) {
            // An exception whose own methods throw.
            return Faults.of(Fault.Kind.THREW, subject, call, thrown.getClass().getName(), "");
        }
    }
}
