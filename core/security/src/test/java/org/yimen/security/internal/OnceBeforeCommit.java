package org.yimen.security.internal;

import java.util.concurrent.atomic.AtomicBoolean;

/** Something that happens elsewhere before the first commit and not again. */
record OnceBeforeCommit(Runnable elsewhere, AtomicBoolean happened) {
    OnceBeforeCommit(Runnable elsewhere) {
        this(elsewhere, new AtomicBoolean());
    }

    void run() {
        if (happened.compareAndSet(false, true)) {
            elsewhere.run();
        }
    }
}
