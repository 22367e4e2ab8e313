package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.clock.ClockStatus.AMBER;
import static org.yimen.casework.clock.ClockStatus.GREEN;
import static org.yimen.casework.clock.ClockStatus.PAUSED;
import static org.yimen.casework.clock.ClockStatus.RED;
import static org.yimen.casework.clock.ClockStatus.STOPPED_IN_TIME;
import static org.yimen.casework.clock.ClockStatus.STOPPED_LATE;
import static org.yimen.casework.clock.Fixtures.SHIPPED;
import static org.yimen.casework.clock.Fixtures.calendar;
import static org.yimen.casework.clock.Fixtures.day;
import static org.yimen.casework.clock.Fixtures.working;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.procedure.PauseReason;

/** What the window sees of a clock from day to day. */
class ClockStatusTest {
    @ParameterizedTest(name = "ten working days from 2026-03-02, on {0}: {1}, {2} gone, {3} left")
    @CsvSource({
        "2026-02-20, GREEN, 0, 10",
        "2026-03-02, GREEN, 0, 10",
        "2026-03-10, GREEN, 6, 4",
        "2026-03-11, AMBER, 7, 3",
        "2026-03-14, AMBER, 9, 1",
        "2026-03-16, AMBER, 10, 0",
        "2026-03-17, RED, 11, -1",
        "2026-03-23, RED, 15, -5"
    })
    void aClockTurnsAmberAtSeventyPercentAndRedAfterTheDueDate(String today, ClockStatus status, int gone, int left) {
        Clock clock = working(10, "2026-03-02");

        assertThat(status(clock, today)).isEqualTo(status);
        assertThat(clock.elapsed(SHIPPED, day(today))).isEqualTo(gone);
        assertThat(clock.remaining(SHIPPED, day(today))).isEqualTo(left);
    }

    @Test
    void anAmberShareMayBeSet() {
        Clock clock = working(10, "2026-03-02");

        assertThat(clock.status(SHIPPED, day("2026-03-03"), new ClockThresholds(10)))
                .isEqualTo(AMBER);
        assertThat(clock.status(SHIPPED, day("2026-03-03"), new ClockThresholds(11)))
                .isEqualTo(GREEN);
        assertThat(clock.status(SHIPPED, day("2026-03-13"), new ClockThresholds(100)))
                .isEqualTo(GREEN);
        assertThat(clock.status(SHIPPED, day("2026-03-16"), new ClockThresholds(100)))
                .isEqualTo(AMBER);
        assertThatThrownBy(() -> new ClockThresholds(0)).hasMessageContaining("1 to 100 percent of a limit: 0");
        assertThatThrownBy(() -> new ClockThresholds(101)).hasMessageContaining("101");
    }

    @Test
    void whatIsDueTodayIsAmberAndOnTheRestDayAfterItIsRedByZeroDays() {
        Clock clock = working(4, "2026-03-02");

        assertThat(status(clock, "2026-03-06")).isEqualTo(AMBER);
        assertThat(status(clock, "2026-03-07")).isEqualTo(RED);
        assertThat(clock.remaining(SHIPPED, day("2026-03-07"))).isZero();
        assertThat(clock.remaining(SHIPPED, day("2026-03-09"))).isEqualTo(-1);
    }

    @Test
    void aSameDayLimitIsAmberAtOnceAndRedTheNextDay() {
        assertThat(status(working(0, "2026-03-02"), "2026-03-02")).isEqualTo(AMBER);
        assertThat(status(working(0, "2026-03-02"), "2026-03-03")).isEqualTo(RED);
    }

    @Test
    void aLimitMovedToTheNextWorkingDayIsNotRedOnTheRestDays() {
        Clock clock = calendar(3, "2026-03-04");

        assertThat(status(clock, "2026-03-08")).isEqualTo(AMBER);
        assertThat(clock.elapsed(SHIPPED, day("2026-03-09"))).isEqualTo(5);
        assertThat(clock.remaining(SHIPPED, day("2026-03-09"))).isZero();
        assertThat(status(clock, "2026-03-09")).isEqualTo(AMBER);
        assertThat(status(clock, "2026-03-10")).isEqualTo(RED);
        assertThat(clock.remaining(SHIPPED, day("2026-03-10"))).isEqualTo(-1);
    }

    @Test
    void anExtensionCallsAnAmberClockBack() {
        Clock clock = working(10, "2026-03-02");

        assertThat(status(clock.extend(new Extension(15, "情况复杂", "王主任")), "2026-03-11"))
                .isEqualTo(GREEN);
    }

    @Test
    void aClockStandsStillFromThePauseDayUntilTheResumeDay() {
        Clock paused = working(10, "2026-03-02").pause(PauseReason.SUPPLEMENT, day("2026-03-04"));
        Clock resumed = paused.resume(PauseReason.SUPPLEMENT, day("2026-03-06"));

        assertThat(status(paused, "2026-03-03")).isEqualTo(GREEN);
        assertThat(status(paused, "2026-03-04")).isEqualTo(PAUSED);
        assertThat(status(paused, "2026-12-04")).isEqualTo(PAUSED);
        assertThat(paused.remaining(SHIPPED, day("2026-12-04"))).isEqualTo(8);
        assertThat(status(resumed, "2026-03-05")).isEqualTo(PAUSED);
        assertThat(status(resumed, "2026-03-06")).isEqualTo(GREEN);
    }

    @Test
    void aPauseDoesNotHideThatSomethingIsOverdue() {
        Clock clock = working(5, "2026-03-02").pause(PauseReason.DISPUTE, day("2026-03-10"));

        assertThat(status(clock, "2026-03-20")).isEqualTo(RED);
        assertThat(clock.remaining(SHIPPED, day("2026-03-20"))).isEqualTo(-1);
    }

    @Test
    void aStoppedClockKeepsWhatItWas() {
        Clock inTime = working(5, "2026-03-02").stop(day("2026-03-09"), SHIPPED);
        Clock late = working(5, "2026-03-02").stop(day("2026-03-10"), SHIPPED);

        assertThat(status(inTime, "2026-05-01")).isEqualTo(STOPPED_IN_TIME);
        assertThat(inTime.remaining(SHIPPED, day("2026-05-01"))).isZero();
        assertThat(inTime.elapsed(SHIPPED, day("2026-05-01"))).isEqualTo(5);
        assertThat(inTime.elapsed(SHIPPED, day("2026-03-04"))).isEqualTo(2);
        assertThat(status(late, "2026-05-01")).isEqualTo(STOPPED_LATE);
        assertThat(late.remaining(SHIPPED, day("2026-05-01"))).isEqualTo(-1);
    }

    @Test
    void aClockThatStopsWhileItStandsStillIsInTime() {
        Clock withdrawn = working(5, "2026-03-02")
                .pause(PauseReason.SUPPLEMENT, day("2026-03-04"))
                .stop(day("2026-06-01"), SHIPPED);

        assertThat(status(withdrawn, "2026-06-01")).isEqualTo(STOPPED_IN_TIME);
        assertThat(withdrawn.dueDate(SHIPPED)).isEmpty();
    }

    @Test
    void everyStatusAndReasonHasAChineseTitle() {
        assertThat(Arrays.stream(ClockStatus.values()).map(ClockStatus::title))
                .containsExactly("正常", "临期", "超期", "暂停", "按期办结", "超期办结");
        assertThat(Arrays.stream(PauseReason.values())
                        .map(reason -> Pause.open(reason, day("2026-03-02")).title()))
                .containsExactly("补正", "公示", "异议", "中止");
        assertThat(SHIPPED.day(day("2026-03-02")).title()).isEqualTo("工作日");
        assertThat(SHIPPED.day(day("2026-03-07")).title()).isEqualTo("周末");
    }

    private static ClockStatus status(Clock clock, String today) {
        return clock.status(SHIPPED, day(today), ClockThresholds.DEFAULT);
    }
}
