package org.yimen.security.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.KeyShelf;
import org.yimen.casework.port.Transactions;
import org.yimen.casework.port.Vault;
import org.yimen.casework.port.WrappedKey;

/**
 * Lets what is stored follow the keys in use: wraps data keys anew and makes indexes anew, in pieces and while the
 * platform serves. What was interrupted goes on from where it stands, on whichever node.
 */
@Component(service = KeyRotation.class, immediate = true)
public final class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int PIECE = 200;
    private static final long LOOK_EVERY_SECONDS = 10;

    private final Transactions transactions;
    private final Vault vault;
    private final KeyShelf shelf;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "yimen-key-rotation"));

    @Activate
    public KeyRotation(@Reference Transactions transactions, @Reference Vault vault, @Reference KeyShelf shelf) {
        this.transactions = transactions;
        this.vault = vault;
        this.shelf = shelf;
    }

    @Activate
    void start() {
        watch.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        watch.shutdownNow();
    }

    private void look() {
        try {
            follow();
            failing.set(false);
        } catch (RuntimeException failed) {
            if (!failing.getAndSet(true)) {
                LOG.warn("What is stored does not follow the keys now; it is tried again: {}", failed.getMessage());
            }
        }
    }

    /** Brings everything to the keys in use. */
    void follow() {
        long wrapped = total(this::rewrap);
        long indexed = total(this::reindex);
        if (wrapped + indexed > 0) {
            LOG.info("{} data keys and {} indexes follow the keys in use now", wrapped, indexed);
        }
    }

    private static long total(Piece piece) {
        long total = 0;
        int done;
        do {
            done = piece.carryOut();
            total += done;
        } while (done > 0 && !Thread.currentThread().isInterrupted());
        return total;
    }

    private int rewrap() {
        if (!vault.encrypts()) {
            return 0;
        }
        List<WrappedKey> old = shelf.wrappedByOthersThan(vault.currentMaster(), PIECE);
        shelf.exchange(
                old.stream().map(vault::rewrapped).flatMap(Optional::stream).toList());
        return old.size();
    }

    private int reindex() {
        return transactions
                .<Integer>write(stores -> Outcome.done(
                        stores.persons().indexAnew(PIECE) + stores.cases().indexAnew(PIECE)))
                .fold(done -> done, refusal -> 0);
    }

    private interface Piece {
        int carryOut();
    }
}
