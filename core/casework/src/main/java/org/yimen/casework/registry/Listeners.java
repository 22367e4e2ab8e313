package org.yimen.casework.registry;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners of events in the order these were noted, one at a time, on whichever thread drains. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<CatalogueListener> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Consumer<CatalogueListener>> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger drains = new AtomicInteger();

    void add(CatalogueListener listener) {
        listeners.add(listener);
    }

    void remove(CatalogueListener listener) {
        listeners.remove(listener);
    }

    /** Notes an event; may be called under a lock, which is what fixes the order. */
    void note(Consumer<CatalogueListener> event) {
        events.add(event);
    }

    /** Tells what is noted; if another thread is at it, that one does. Never call it under a lock. */
    void tell() {
        if (drains.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen > 0) {
            for (Consumer<CatalogueListener> event = events.poll(); event != null; event = events.poll()) {
                tellAll(event);
            }
            seen = drains.addAndGet(-seen);
        }
    }

    private void tellAll(Consumer<CatalogueListener> event) {
        for (CatalogueListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException | LinkageError broken) {
                LOG.error(
                        "A listener of the catalogue failed: {}",
                        listener.getClass().getName(),
                        broken);
            }
        }
    }
}
