package org.yimen.persistence.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.yimen.casework.port.ScanBytes;

/** Scans outside the database, in a place that never fails. */
class OutsideScansTest extends OutsideScansContract {
    private static final ScanBytes PLACE = new MemoryBytes();
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2InMemory(TestVault.encrypting());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    TestDatabase database() {
        return database;
    }

    @Override
    ScanBytes outside() {
        return PLACE;
    }

    private static final class MemoryBytes implements ScanBytes {
        private final NavigableMap<String, byte[]> all = new ConcurrentSkipListMap<>();

        @Override
        public void put(String key, byte[] piece) {
            all.put(key, piece.clone());
        }

        @Override
        public Optional<byte[]> get(String key) {
            return Optional.ofNullable(all.get(key)).map(byte[]::clone);
        }

        @Override
        public void delete(String key) {
            all.remove(key);
        }

        @Override
        public List<Piece> list(Optional<String> after, int most) {
            Map<String, byte[]> rest = all.tailMap(after.orElse(""), false);
            return rest.keySet().stream()
                    .limit(most)
                    .map(key -> new Piece(key, Instant.now()))
                    .toList();
        }
    }
}
