package org.yimen.bench.trace;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The parameters of a trace: what came up in the recorded journey alone is new in each journey, all else as it was. */
final class Parameters {
    /** Above it a number that comes up in one journey alone is a time in microseconds, above the next in nanoseconds. */
    private static final long MICROS = 1_000_000_000_000_000L;

    private static final long NANOS = 100_000_000_000_000_000L;

    private final Set<String> born;
    private final Map<String, Fresh> fresh = new HashMap<>();
    private final long start = now();

    Parameters(Set<String> born) {
        this.born = born;
    }

    Parameter of(Value value) {
        Object recorded = value.toJdbc();
        if (recorded == null) {
            int type = Integer.parseInt(value.text());
            return (statement, index, journey) -> statement.setNull(index, type);
        } else if (recorded instanceof byte[] bytes) {
            return (statement, index, journey) -> statement.setBytes(index, bytes);
        } else if (recorded instanceof String text && born.contains(text) && Fresh.isReplaced(text)) {
            Fresh id = fresh.computeIfAbsent(text, first -> new Fresh(first, fresh.size()));
            return (statement, index, journey) -> statement.setString(index, id.in(journey));
        } else if (recorded instanceof Long time && time > MICROS && born.contains(value.text())) {
            long unit = time > NANOS ? 1_000 : 1;
            return (statement, index, journey) -> statement.setLong(index, time + (now() - start) * unit);
        }
        return (statement, index, journey) -> statement.setObject(index, recorded);
    }

    /** In microseconds. */
    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
