package org.yimen.persistence.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the documents read last say. A document is known by its place and by the very bytes that are stored there: the
 * database is asked for them each time, and only what it gives is decoded once instead of every time. So no node takes for
 * true what another one has changed. Values are immutable. Safe for use by several threads.
 */
final class KnownDocuments {
    /** Bytes of stored documents that are worth remembering; a larger one would push out many. */
    private static final int LARGEST = 64 * 1024;

    private final int most;
    private final Map<Spot, Known> documents = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** @param most bytes of stored documents that are remembered at a time */
    KnownDocuments(int most) {
        this.most = most;
    }

    private record Known(byte[] stored, Object value) {}

    /** The value of what is stored at a spot: as it was read before, if the bytes are the same. */
    <T> T value(Spot spot, byte[] stored, Class<T> type, Supplier<T> read) {
        Optional<T> known = find(spot, stored, type);
        if (known.isPresent()) {
            return known.get();
        }
        T value = read.get();
        add(spot, stored, value);
        return value;
    }

    private <T> Optional<T> find(Spot spot, byte[] stored, Class<T> type) {
        Known known;
        synchronized (documents) {
            known = documents.get(spot);
        }
        return known != null && Arrays.equals(known.stored(), stored) && type.isInstance(known.value())
                ? Optional.of(type.cast(known.value()))
                : Optional.empty();
    }

    /** Remembers what was read, or written, in place of what was at the spot before. */
    void add(Spot spot, byte[] stored, Object value) {
        if (stored.length > LARGEST) {
            return;
        }
        synchronized (documents) {
            Known before = documents.put(spot, new Known(stored, value));
            bytes += stored.length - (before == null ? 0 : before.stored().length);
            var eldest = documents.values().iterator();
            while (bytes > most) {
                bytes -= eldest.next().stored().length;
                eldest.remove();
            }
        }
    }
}
