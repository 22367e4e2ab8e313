package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.clock.Fixtures.day;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void aDayBeginsAtMidnightInShanghaiWhereverTheServerStands() {
        ZoneId server = ZoneId.of("America/New_York");

        assertThat(Dates.today(Clock.fixed(Instant.parse("2026-03-01T15:59:59Z"), server)))
                .isEqualTo(day("2026-03-01"));
        assertThat(Dates.today(Clock.fixed(Instant.parse("2026-03-01T16:00:00Z"), server)))
                .isEqualTo(day("2026-03-02"));
        assertThat(Dates.on(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo(day("2027-01-01"));
    }
}
