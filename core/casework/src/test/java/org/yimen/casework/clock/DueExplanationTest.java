package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.clock.Fixtures.SHIPPED;
import static org.yimen.casework.clock.Fixtures.calendar;
import static org.yimen.casework.clock.Fixtures.day;
import static org.yimen.casework.clock.Fixtures.working;

import org.junit.jupiter.api.Test;
import org.yimen.spi.procedure.PauseReason;

/** What the platform answers when a clerk asks why something is due on a day. */
class DueExplanationTest {
    @Test
    void aLimitAcrossSpringFestivalNamesTheDaysItSkips() {
        DueExplanation why = working(5, "2026-02-11").explain(SHIPPED);

        assertThat(why.from()).isEqualTo(day("2026-02-11"));
        assertThat(why.to()).contains(day("2026-02-25"));
        assertThat(why.counted()).isEqualTo(5);
        assertThat(why.skipped())
                .containsExactly(new SkippedDays(day("2026-02-15"), day("2026-02-23"), DayType.HOLIDAY, "春节", false));
        assertThat(why.makeUpDays()).containsExactly(day("2026-02-14"));
        assertThat(why.provisional()).isFalse();
        assertThat(why.sentences())
                .containsExactly(
                        "自2026年2月11日起算，期限5个工作日，当日不计入。",
                        "下列休息日不计入：2026年2月15日至2026年2月23日（春节）。",
                        "下列调休上班日计入：2026年2月14日。",
                        "到期日：2026年2月25日。");
    }

    @Test
    void aPauseAndAnExtensionAreTold() {
        DueExplanation why = working(3, "2026-03-02")
                .pause(PauseReason.SUPPLEMENT, day("2026-03-03"))
                .resume(PauseReason.SUPPLEMENT, day("2026-03-09"))
                .extend(new Extension(5, "情况复杂", "王主任"))
                .explain(SHIPPED);

        assertThat(why.limit()).isEqualTo(5);
        assertThat(why.pausedDays()).isEqualTo(6);
        assertThat(why.skipped()).isEmpty();
        assertThat(why.sentences())
                .containsExactly(
                        "自2026年3月2日起算，期限5个工作日，当日不计入。",
                        "经王主任批准，期限延长至5个工作日，理由：情况复杂。",
                        "2026年3月3日因补正暂停，2026年3月9日恢复，其后一日至恢复日不计入。",
                        "暂停期间共6天不计入，重叠的日子只扣一次。",
                        "到期日：2026年3月13日。");
    }

    @Test
    void whileAPauseLastsThereIsNoDueDate() {
        DueExplanation why = working(5, "2026-03-02")
                .pause(PauseReason.PUBLIC_NOTICE, day("2026-03-04"))
                .explain(SHIPPED);

        assertThat(why.to()).isEmpty();
        assertThat(why.counted()).isEqualTo(2);
        assertThat(why.pausedDays()).isZero();
        assertThat(why.sentences())
                .containsExactly("自2026年3月2日起算，期限5个工作日，当日不计入。", "2026年3月4日因公示暂停，尚未恢复。", "暂停前已计2个工作日，恢复后才有到期日。");
    }

    @Test
    void aPauseAfterTheDueDateHasNoPartInIt() {
        Clock clock = working(5, "2026-03-02");

        assertThat(clock.pause(PauseReason.DISPUTE, day("2026-03-09"))
                        .explain(SHIPPED)
                        .pauses())
                .isEmpty();
        assertThat(clock.pause(PauseReason.DISPUTE, day("2026-03-06"))
                        .explain(SHIPPED)
                        .pauses())
                .hasSize(1);
    }

    @Test
    void aCalendarLimitThatEndsOnARestDaySaysThatItIsMoved() {
        DueExplanation why = calendar(7, "2026-02-09").explain(SHIPPED);

        assertThat(why.sentences())
                .containsExactly(
                        "自2026年2月9日起算，期限7日，当日不计入。",
                        "期限届满遇休息日，顺延至下一个工作日，经过：2026年2月16日至2026年2月23日（春节）。",
                        "到期日：2026年2月24日。");
        assertThat(calendar(7, "2026-03-02").explain(SHIPPED).skipped()).isEmpty();
    }

    @Test
    void aCalendarLimitThatEndsOnAMakeUpDayIsNotMoved() {
        assertThat(calendar(7, "2026-02-07").explain(SHIPPED).sentences())
                .containsExactly("自2026年2月7日起算，期限7日，当日不计入。", "下列调休上班日为工作日，不顺延：2026年2月14日。", "到期日：2026年2月14日。");
    }

    @Test
    void aSameDayLimitAndAProvisionalOneSaySo() {
        assertThat(working(0, "2026-03-02").explain(SHIPPED).sentences())
                .containsExactly("自2026年3月2日起算，应当日办结。", "到期日：2026年3月2日。");
        assertThat(working(2, "2026-12-30").explain(SHIPPED).sentences())
                .containsExactly(
                        "自2026年12月30日起算，期限2个工作日，当日不计入。",
                        "下列休息日不计入：2027年1月1日（元旦，暂定）、2027年1月2日至2027年1月3日（周末，暂定）。",
                        "到期日：2027年1月4日。",
                        "计算涉及尚未公布放假安排的年份，结果为暂定，公布后重新计算。");
    }

    @Test
    void aThousandDaysArePrintedWithoutAComma() {
        assertThat(working(1000, "2026-03-02").explain(SHIPPED).sentences().get(0))
                .isEqualTo("自2026年3月2日起算，期限1000个工作日，当日不计入。");
    }

    @Test
    void aStoppedClockIsExplainedByTheGivenCalendar() {
        Clock stopped = working(5, "2026-03-02").stop(day("2026-03-03"), SHIPPED);

        assertThat(stopped.explain(SHIPPED.withClosure(day("2026-03-09"), "停电")).to())
                .contains(day("2026-03-10"));
    }

    @Test
    void skippedDaysAreRestDaysInOrder() {
        assertThatThrownBy(
                        () -> new SkippedDays(day("2026-02-14"), day("2026-02-14"), DayType.MAKE_UP, "春节调休上班", false))
                .hasMessage("a MAKE_UP is not skipped");
        assertThatThrownBy(() -> new SkippedDays(day("2026-02-16"), day("2026-02-15"), DayType.WEEKEND, "", false))
                .hasMessage("skipped days end before they begin: 2026-02-16 to 2026-02-15");
    }
}
