package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.clock.Fixtures.SHIPPED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yimen.spi.procedure.DayKind;

/** Every start date of the officially published years against a list of days made in another way. */
class ClockSweepTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final CalendarOracle oracle = new CalendarOracle();
    private final List<LocalDate> working = List.copyOf(oracle.working);
    private final List<String> mismatches = new ArrayList<>();
    private int compared;

    @Test
    void everyDayOfFourYearsIsWorkedOrNotAsTheNoticesSay() {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> {
            compare("working " + day, oracle.working.contains(day), SHIPPED.isWorkingDay(day));
            compare("day " + day, oracle.working.contains(day), SHIPPED.day(day).isWorking());
            compare("provisional " + day, false, SHIPPED.isProvisional(day));
        });

        assertThat(mismatches).isEmpty();
        assertThat(compared).isEqualTo(3 * 1461);
    }

    @Test
    void limitsOfZeroToNinetyWorkingDaysEndWhereTheListOfDaysSays() {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(start -> {
            int after = indexOfFirstWorkingDayFrom(start.plusDays(1));
            int startOrNext = indexOfFirstWorkingDayFrom(start);
            for (int amount = 0; amount <= 90; amount++) {
                LocalDate due = working.get(amount == 0 ? startOrNext : after + amount - 1);
                if (!due.isAfter(LAST)) {
                    compareLimit(Clock.start("c", "t", start, amount, DayKind.WORKING), due);
                }
            }
        });

        assertThat(mismatches).isEmpty();
        assertThat(compared).isGreaterThan(127_000 + 13_900);
    }

    @Test
    void limitsOfZeroToSixtyCalendarDaysEndOnTheDayOrTheNextWorkingDay() {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(start -> {
            for (int amount = 0; amount <= 60; amount++) {
                LocalDate due = oracle.working.ceiling(start.plusDays(amount));
                if (!due.isAfter(LAST)) {
                    compareLimit(Clock.start("c", "t", start, amount, DayKind.CALENDAR), due);
                }
            }
        });

        assertThat(mismatches).isEmpty();
        assertThat(compared).isGreaterThan(87_000 + 10_000);
    }

    @Test
    void workingDaysAreAddedAndCountedLikePositionsInTheListOfDays() {
        for (int from = indexOfFirstWorkingDayFrom(FIRST); !working.get(from).isAfter(LAST); from++) {
            for (int amount : new int[] {0, 1, 2, 3, 6, 20, 45}) {
                LocalDate start = working.get(from);
                LocalDate end = working.get(from + amount);
                compare(start + "+" + amount, end, SHIPPED.plusWorkingDays(start, amount));
                compare(start + " to " + end, amount, SHIPPED.workingDaysBetween(start, end));
            }
        }

        assertThat(mismatches).isEmpty();
        assertThat(compared).isEqualTo(2 * 7 * (249 + 251 + 248 + 248));
    }

    @Test
    void elapsedDaysGrowDayByDayLikeTheListOfDays() {
        FIRST.datesUntil(LAST.minusDays(100)).forEach(start -> {
            Clock clock = Clock.start("c", "t", start, 10, DayKind.WORKING);
            for (int i = 0; i <= 100; i += 7) {
                LocalDate today = start.plusDays(i);
                int expected = oracle.working.subSet(start, false, today, true).size();
                compare(start + " elapsed " + today, expected, clock.elapsed(SHIPPED, today));
            }
        });

        assertThat(mismatches).isEmpty();
        assertThat(compared).isEqualTo(15 * (1461 - 101));
    }

    private void compareLimit(Clock clock, LocalDate due) {
        compare(clock, due, clock.dueDate(SHIPPED).orElse(null));
        if (clock.amount() % 10 == 0) {
            compare(clock, false, clock.isProvisional(SHIPPED));
        }
    }

    private void compare(Object what, Object expected, Object actual) {
        compared++;
        if (!Objects.equals(expected, actual)) {
            mismatches.add(what + ": expected " + expected + " but was " + actual);
        }
    }

    private int indexOfFirstWorkingDayFrom(LocalDate day) {
        int index = Collections.binarySearch(working, day);
        return index >= 0 ? index : -index - 1;
    }
}
