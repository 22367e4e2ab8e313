package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.clock.Fixtures.SHIPPED;
import static org.yimen.casework.clock.Fixtures.calendar;
import static org.yimen.casework.clock.Fixtures.day;
import static org.yimen.casework.clock.Fixtures.days;
import static org.yimen.casework.clock.Fixtures.notice;
import static org.yimen.casework.clock.Fixtures.working;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.PauseReason;

/** When something is due. */
class ClockTest {
    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-03-02, 1, 2026-03-03",
        "2026-03-06, 1, 2026-03-09",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24",
        "2026-02-18, 1, 2026-02-24",
        "2024-02-28, 1, 2024-02-29",
        "2026-01-05, 30, 2026-02-14",
        "2026-01-05, 31, 2026-02-24",
        "2025-12-31, 2, 2026-01-05"
    })
    void theStartDayIsNotCounted(String start, int amount, String due) {
        assertThat(working(amount, start).dueDate(SHIPPED)).contains(day(due));
    }

    @ParameterizedTest(name = "{0} + {1} days = {2}")
    @CsvSource({
        "2026-03-02, 3, 2026-03-05",
        "2026-03-04, 3, 2026-03-09",
        "2026-03-05, 3, 2026-03-09",
        "2026-02-08, 7, 2026-02-24",
        "2026-02-07, 7, 2026-02-14",
        "2024-02-22, 7, 2024-02-29"
    })
    void aLimitInCalendarDaysThatEndsOnARestDayEndsOnTheNextWorkingDay(String start, int amount, String due) {
        assertThat(calendar(amount, start).dueDate(SHIPPED)).contains(day(due));
    }

    @Test
    void aLimitOfZeroDaysEndsOnItsStartDayOrTheNextWorkingDay() {
        assertThat(working(0, "2026-03-02").dueDate(SHIPPED)).contains(day("2026-03-02"));
        assertThat(calendar(0, "2026-03-02").dueDate(SHIPPED)).contains(day("2026-03-02"));
        assertThat(working(0, "2026-03-07").dueDate(SHIPPED)).contains(day("2026-03-09"));
        assertThat(calendar(0, "2026-03-07").dueDate(SHIPPED)).contains(day("2026-03-09"));
    }

    @Test
    void aClosedOfficeMovesWhatIsDue() {
        WorkCalendar closed = SHIPPED.withClosure(day("2026-03-03"), "停电");

        assertThat(working(1, "2026-03-02").dueDate(closed)).contains(day("2026-03-04"));
        assertThat(calendar(1, "2026-03-02").dueDate(closed)).contains(day("2026-03-04"));
    }

    @Test
    void aDeclaredLimitStartsAClock() {
        LegalBasis basis = LegalBasis.of("最低生活保障审核确认办法", "第二十二条");

        Clock clock = Clock.start("decide", "审核确认", day("2026-03-02"), Limit.working(30, basis));
        Clock aid = Clock.start("aid", "小额快救", day("2026-03-02"), Limit.calendar(3, basis));

        assertThat(clock.limit()).isEqualTo(30);
        assertThat(clock.kind()).isEqualTo(DayKind.WORKING);
        assertThat(clock.isOpen()).isTrue();
        assertThat(clock.stoppedOn()).isEmpty();
        assertThat(aid.dueDate(SHIPPED)).contains(day("2026-03-05"));
    }

    @Test
    void daysAfterThePauseDayThroughTheResumeDayDoNotCount() {
        Clock clock = working(5, "2026-03-02")
                .pause(PauseReason.SUPPLEMENT, day("2026-03-03"))
                .resume(PauseReason.SUPPLEMENT, day("2026-03-05"));

        assertThat(clock.dueDate(SHIPPED)).contains(day("2026-03-11"));
        assertThat(clock.elapsed(SHIPPED, day("2026-03-03"))).isEqualTo(1);
        assertThat(clock.elapsed(SHIPPED, day("2026-03-05"))).isEqualTo(1);
        assertThat(clock.elapsed(SHIPPED, day("2026-03-06"))).isEqualTo(2);
    }

    @Test
    void aPauseEndedOnItsOwnDayTakesNothingAway() {
        Clock clock = working(5, "2026-03-02")
                .pause(PauseReason.SUPPLEMENT, day("2026-03-03"))
                .resume(PauseReason.SUPPLEMENT, day("2026-03-03"));

        assertThat(clock.dueDate(SHIPPED)).isEqualTo(working(5, "2026-03-02").dueDate(SHIPPED));
    }

    @Test
    void anOpenPauseLeavesNoDueDateUnlessTheLimitEndedBefore() {
        Clock clock = working(5, "2026-03-02");

        assertThat(clock.pause(PauseReason.DISPUTE, day("2026-03-06")).dueDate(SHIPPED))
                .isEmpty();
        assertThat(clock.pause(PauseReason.DISPUTE, day("2026-03-09")).dueDate(SHIPPED))
                .contains(day("2026-03-09"));
    }

    @Test
    void oneReasonEndsWhileAnotherStillHolds() {
        Clock clock = working(5, "2026-03-02")
                .pause(PauseReason.SUPPLEMENT, day("2026-03-03"))
                .pause(PauseReason.DISPUTE, day("2026-03-04"))
                .resume(PauseReason.SUPPLEMENT, day("2026-03-05"));

        assertThat(clock.dueDate(SHIPPED)).isEmpty();
        assertThat(clock.resume(PauseReason.DISPUTE, day("2026-03-06")).dueDate(SHIPPED))
                .contains(day("2026-03-12"));
    }

    @Test
    void aLimitThatWouldEndOnARestDayWaitsIfItIsPausedBeforeTheNextWorkingDay() {
        Clock clock = calendar(3, "2026-03-04").pause(PauseReason.SUSPENDED, day("2026-03-07"));

        assertThat(clock.dueDate(SHIPPED)).isEmpty();
        assertThat(clock.resume(PauseReason.SUSPENDED, day("2026-03-09")).dueDate(SHIPPED))
                .contains(day("2026-03-10"));
    }

    @Test
    void anExtensionGivesTheLongerLimitOnce() {
        Clock clock = working(30, "2026-03-02").extend(new Extension(45, "情况复杂", "王主任"));

        assertThat(clock.limit()).isEqualTo(45);
        assertThat(clock.amount()).isEqualTo(30);
        assertThat(clock.dueDate(SHIPPED)).isEqualTo(working(45, "2026-03-02").dueDate(SHIPPED));
        assertThatThrownBy(() -> clock.extend(new Extension(60, "情况复杂", "王主任")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("decide has been extended already");
    }

    @Test
    void whatRunsIntoAYearWithoutANoticeIsProvisional() {
        assertThat(working(5, "2026-12-24").dueDate(SHIPPED)).contains(day("2026-12-31"));
        assertThat(working(5, "2026-12-24").isProvisional(SHIPPED)).isFalse();
        assertThat(working(5, "2026-12-25").dueDate(SHIPPED)).contains(day("2027-01-04"));
        assertThat(working(5, "2026-12-25").isProvisional(SHIPPED)).isTrue();
        assertThat(calendar(7, "2026-12-24").isProvisional(SHIPPED)).isFalse();
        assertThat(calendar(7, "2026-12-25").isProvisional(SHIPPED)).isTrue();
        assertThat(working(0, "2027-03-01").isProvisional(SHIPPED)).isTrue();
    }

    @Test
    void onlyTheDaysThatTheCalendarWasAskedAboutMakeItProvisional() {
        assertThat(calendar(7, "2022-12-30").isProvisional(SHIPPED)).isFalse();
        assertThat(working(7, "2022-12-29").isProvisional(SHIPPED)).isTrue();
        assertThat(working(7, "2022-12-31").isProvisional(SHIPPED)).isFalse();
        assertThat(working(7, "2026-12-30")
                        .pause(PauseReason.SUPPLEMENT, day("2026-12-31"))
                        .isProvisional(SHIPPED))
                .isFalse();
    }

    @Test
    void aNoticeMovesWhatIsOpen() {
        WorkCalendar after =
                SHIPPED.withNotice(notice(2027, NoticeStatus.OFFICIAL, days("元旦", "2027-01-01", "2027-01-04")));

        assertThat(working(5, "2026-12-25").recompute(SHIPPED, after)).hasValueSatisfying(change -> {
            assertThat(change.code()).isEqualTo("decide");
            assertThat(change.before()).contains(day("2027-01-04"));
            assertThat(change.after()).contains(day("2027-01-05"));
            assertThat(change.isMoved()).isTrue();
            assertThat(change.provisionalBefore()).isTrue();
            assertThat(change.provisionalAfter()).isFalse();
        });
    }

    @Test
    void aDueDateThatBecomesCertainIsAChangeToo() {
        WorkCalendar after = SHIPPED.withNotice(notice(2027, NoticeStatus.OFFICIAL, days("元旦", "2027-01-01")));

        assertThat(working(5, "2026-12-25").recompute(SHIPPED, after)).hasValueSatisfying(change -> {
            assertThat(change.isMoved()).isFalse();
            assertThat(change.isChanged()).isTrue();
        });
        assertThat(working(5, "2026-12-24").recompute(SHIPPED, after)).isEmpty();
    }

    @Test
    void aClosureMovesOnlyTheClocksItMeets() {
        WorkCalendar closed = SHIPPED.withClosure(day("2026-03-09"), "停电");

        assertThat(working(5, "2026-03-02").recompute(SHIPPED, closed))
                .hasValueSatisfying(change -> assertThat(change.after()).contains(day("2026-03-10")));
        assertThat(working(4, "2026-03-02").recompute(SHIPPED, closed)).isEmpty();
    }

    @Test
    void aVerdictStaysUntilItIsJudgedAgain() {
        Clock stopped = working(5, "2026-03-02").stop(day("2026-03-10"), SHIPPED);
        WorkCalendar closed = SHIPPED.withClosure(day("2026-03-09"), "停电");

        assertThat(stopped.recompute(SHIPPED, closed)).isEmpty();
        assertThat(stopped.dueDate(closed)).contains(day("2026-03-09"));
        assertThat(stopped.status(closed, day("2026-03-11"), ClockThresholds.DEFAULT))
                .isEqualTo(ClockStatus.STOPPED_LATE);
        Clock again = stopped.rejudge(closed);
        assertThat(again.dueDate(SHIPPED)).contains(day("2026-03-10"));
        assertThat(again.stoppedOn()).contains(day("2026-03-10"));
        assertThat(again.status(SHIPPED, day("2026-03-11"), ClockThresholds.DEFAULT))
                .isEqualTo(ClockStatus.STOPPED_IN_TIME);
    }

    @Test
    void aVerdictRemembersThatItWasProvisional() {
        Clock stopped = working(5, "2026-12-25").stop(day("2026-12-30"), SHIPPED);
        WorkCalendar official = SHIPPED.withNotice(notice(2027, NoticeStatus.OFFICIAL, days("元旦", "2027-01-01")));

        assertThat(stopped.isProvisional(official)).isTrue();
        assertThat(stopped.rejudge(official).isProvisional(SHIPPED)).isFalse();
    }
}
