package org.yimen.casework.registry;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs something later, such as what is to be told when a quarantine is over. */
interface Alarm extends AutoCloseable {
    void after(Duration pause, Runnable task);

    @Override
    default void close() {}

    /** One that rings on a thread of its own, which starts with the first task. */
    static Alarm onItsOwnThread() {
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread created = new Thread(work, "yimen-item-alarm");
            created.setDaemon(true);
            return created;
        });
        return new Alarm() {
            @Override
            public void after(Duration pause, Runnable task) {
                thread.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() {
                thread.shutdownNow();
            }
        };
    }
}
