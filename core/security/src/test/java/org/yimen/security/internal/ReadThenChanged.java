package org.yimen.security.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;

/** Transactions in which something happens elsewhere right after the first read. */
record ReadThenChanged(Transactions real, Runnable elsewhere, AtomicBoolean happened) implements Transactions {
    ReadThenChanged(Transactions real, Runnable elsewhere) {
        this(real, elsewhere, new AtomicBoolean());
    }

    @Override
    public <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
        return real.write(work);
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        T seen = real.read(work);
        if (happened.compareAndSet(false, true)) {
            elsewhere.run();
        }
        return seen;
    }
}
