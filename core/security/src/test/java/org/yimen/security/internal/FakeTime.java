package org.yimen.security.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.yimen.casework.port.Time;

/** A clock that stands until it is moved. It begins shortly before the end of a leap day. */
final class FakeTime implements Time {
    static final OffsetDateTime START = OffsetDateTime.parse("2028-02-29T23:50:00+08:00");

    private final AtomicReference<OffsetDateTime> now = new AtomicReference<>(START);

    @Override
    public OffsetDateTime now() {
        return now.get();
    }

    void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
