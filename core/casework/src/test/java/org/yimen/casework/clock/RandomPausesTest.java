package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.clock.Fixtures.SHIPPED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.PauseReason;

/** Pauses that overlap, contain each other, touch, or never end, against days struck off a list one by one. */
class RandomPausesTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private final CalendarOracle oracle = new CalendarOracle();
    private final Random random = new Random(20260701);
    private int withoutDueDate;
    private int overlapping;

    @Test
    void severalPausesTakeTheirUnionOutOfTheLimit() {
        for (int i = 0; i < 1200; i++) {
            LocalDate start = FIRST.plusDays(random.nextInt(1300));
            compare(start, randomPauses(start), DayKind.values()[i % 2]);
        }

        assertThat(withoutDueDate).isBetween(200, 1000);
        assertThat(overlapping).isGreaterThan(300);
    }

    private void compare(LocalDate start, LocalDate[][] days, DayKind kind) {
        int amount = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(46);
        Clock clock = clock(start, amount, kind, days);
        LocalDate due = oracle.due(start, amount, kind, days);
        LocalDate today = start.plusDays(random.nextInt(90));
        long elapsed = oracle.elapsed(start, today, kind, days);

        assertThat(clock.dueDate(SHIPPED)).as("%s", clock).isEqualTo(Optional.ofNullable(due));
        assertThat(clock.elapsed(SHIPPED, today)).as("%s on %s", clock, today).isEqualTo((int) elapsed);
        assertThat(clock.remaining(SHIPPED, today)).as("%s on %s", clock, today).isEqualTo((int)
                remaining(clock, due, today, days));
        if (due == null) {
            withoutDueDate++;
        } else {
            assertEveryDayIsExplained(clock, due);
        }
    }

    private long remaining(Clock clock, LocalDate due, LocalDate today, LocalDate[][] days) {
        return due != null && due.isBefore(today)
                ? -oracle.elapsed(due, today, clock.kind(), days)
                : Math.max(0, clock.amount() - oracle.elapsed(clock.start(), today, clock.kind(), days));
    }

    private static void assertEveryDayIsExplained(Clock clock, LocalDate due) {
        DueExplanation why = clock.explain(SHIPPED);
        int skipped = why.skipped().stream().mapToInt(SkippedDays::days).sum();
        int explained = why.counted() + skipped + why.pausedDays();
        int days = (int) (due.toEpochDay() - clock.start().toEpochDay());

        assertThat(why.counted()).isEqualTo(clock.amount());
        // moved over rest days: the rest day that ended the limit is told twice and the due date, not counted, never
        assertThat(explained).as("%s", why).isEqualTo(days);
    }

    private Clock clock(LocalDate start, int amount, DayKind kind, LocalDate[][] days) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            PauseReason reason = PauseReason.values()[i];
            pauses.add(new Pause(reason, days[i][0], Optional.ofNullable(days[i][1])));
        }
        return new Clock("c", "t", start, amount, kind, pauses, Optional.empty(), Optional.empty(), false);
    }

    private LocalDate[][] randomPauses(LocalDate start) {
        LocalDate[][] pauses = new LocalDate[random.nextInt(5)][];
        for (int i = 0; i < pauses.length; i++) {
            LocalDate from = start.plusDays(random.nextInt(40));
            boolean isOpen = random.nextInt(6) == 0;
            pauses[i] = new LocalDate[] {from, isOpen ? null : from.plusDays(random.nextInt(25))};
            overlapping += i > 0 && pauses[i - 1][1] != null && from.isBefore(pauses[i - 1][1]) ? 1 : 0;
        }
        return pauses;
    }
}
