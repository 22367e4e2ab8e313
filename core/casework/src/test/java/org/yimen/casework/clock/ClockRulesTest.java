package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.clock.Fixtures.SHIPPED;
import static org.yimen.casework.clock.Fixtures.day;
import static org.yimen.casework.clock.Fixtures.working;
import static org.yimen.spi.procedure.PauseReason.DISPUTE;
import static org.yimen.spi.procedure.PauseReason.SUPPLEMENT;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yimen.spi.procedure.DayKind;

/** What cannot happen to a clock. */
class ClockRulesTest {
    private final Clock running = working(5, "2026-03-02");
    private final Clock paused = running.pause(SUPPLEMENT, day("2026-03-04"));
    private final Clock stopped = running.stop(day("2026-03-05"), SHIPPED);

    @Test
    void aStoppedClockDoesNotMoveAnyMore() {
        assertWrongMoment(
                () -> stopped.pause(SUPPLEMENT, day("2026-03-05")), "decide has stopped and cannot be paused");
        assertWrongMoment(
                () -> stopped.resume(SUPPLEMENT, day("2026-03-05")), "decide has stopped and cannot be resumed");
        assertWrongMoment(() -> stopped.stop(day("2026-03-06"), SHIPPED), "decide has stopped and cannot be stopped");
        assertWrongMoment(
                () -> stopped.extend(new Extension(9, "a", "b")), "decide has stopped and cannot be extended");
    }

    @Test
    void onlyAStoppedClockIsJudgedAgain() {
        assertWrongMoment(() -> running.rejudge(SHIPPED), "decide has not stopped");
    }

    @Test
    void aClockIsResumedOnlyFromAPauseForThatReason() {
        assertWrongMoment(() -> running.resume(SUPPLEMENT, day("2026-03-05")), "decide is not paused for SUPPLEMENT");
        assertWrongMoment(() -> paused.resume(DISPUTE, day("2026-03-05")), "decide is not paused for DISPUTE");
        assertWrongMoment(
                () -> paused.resume(SUPPLEMENT, day("2026-03-05")).resume(SUPPLEMENT, day("2026-03-06")),
                "decide is not paused for SUPPLEMENT");
    }

    @Test
    void aClockIsPausedOnceForAReasonButAgainLater() {
        assertWrongMoment(() -> paused.pause(SUPPLEMENT, day("2026-03-05")), "decide is paused already for SUPPLEMENT");
        Clock again = paused.resume(SUPPLEMENT, day("2026-03-05")).pause(SUPPLEMENT, day("2026-03-06"));
        assertThat(again.pauses()).hasSize(2);
        assertThat(again.resume(SUPPLEMENT, day("2026-03-09")).pauses())
                .extracting(Pause::resumed)
                .containsExactly(Optional.of(day("2026-03-05")), Optional.of(day("2026-03-09")));
    }

    @Test
    void nothingHappensBeforeItsTime() {
        assertWrongValue(
                () -> running.pause(SUPPLEMENT, day("2026-03-01")),
                "a clock is not paused before it starts: 2026-03-01");
        assertWrongValue(
                () -> paused.resume(SUPPLEMENT, day("2026-03-03")),
                "a pause ends before it begins: 2026-03-04 to 2026-03-03");
        assertWrongValue(
                () -> running.stop(day("2026-03-01"), SHIPPED), "a clock does not stop before it starts: 2026-03-01");
        assertWrongValue(
                () -> paused.stop(day("2026-03-03"), SHIPPED),
                "a clock does not stop before its pause is over: 2026-03-03");
        assertWrongValue(
                () -> paused.resume(SUPPLEMENT, day("2026-03-06")).stop(day("2026-03-05"), SHIPPED),
                "a clock does not stop before its pause is over: 2026-03-05");
    }

    @Test
    void aClockMayPauseAndStopOnItsStartDay() {
        assertThat(running.pause(SUPPLEMENT, day("2026-03-02")).pauses()).hasSize(1);
        assertThat(running.stop(day("2026-03-02"), SHIPPED).isOpen()).isFalse();
        assertThat(paused.stop(day("2026-03-04"), SHIPPED).stoppedOn()).contains(day("2026-03-04"));
    }

    @Test
    void anExtensionMakesLongerAndSaysWhyAndByWhom() {
        assertWrongValue(() -> running.extend(new Extension(5, "a", "b")), "an extension makes longer: 5 to 5");
        assertWrongValue(() -> running.extend(new Extension(3661, "a", "b")), "a limit has at most 3660 days");
        assertThat(running.extend(new Extension(3660, "a", "b")).limit()).isEqualTo(3660);
        assertWrongValue(() -> new Extension(9, " ", "b"), "an extension gives its reason");
        assertWrongValue(() -> new Extension(9, "a", ""), "an extension names who granted it");
    }

    @Test
    void aClockHasACodeATitleAndAReasonableLimit() {
        assertWrongValue(
                () -> Clock.start(" ", "t", day("2026-03-02"), 1, DayKind.WORKING), "a clock has a code and a title");
        assertWrongValue(
                () -> Clock.start("c", "", day("2026-03-02"), 1, DayKind.WORKING), "a clock has a code and a title");
        assertWrongValue(() -> working(-1, "2026-03-02"), "a limit has 0 to 3660 days: -1");
        assertWrongValue(() -> working(3661, "2026-03-02"), "a limit has 0 to 3660 days: 3661");
        assertThat(working(3660, "2026-03-02").dueDate(SHIPPED)).isPresent();
    }

    @Test
    void aMistypedYearIsRefused() {
        assertWrongValue(() -> working(1, "2206-03-02"), "a start lies outside 1949-10-01 to 2199-12-31: 2206-03-02");
        assertWrongValue(() -> working(1, "1949-09-30"), "a start lies outside 1949-10-01 to 2199-12-31: 1949-09-30");
        assertWrongValue(
                () -> paused.resume(SUPPLEMENT, day("2206-03-02")),
                "a resume day lies outside 1949-10-01 to 2199-12-31: 2206-03-02");
        assertWrongValue(
                () -> running.elapsed(SHIPPED, day("2206-03-02")),
                "today lies outside 1949-10-01 to 2199-12-31: 2206-03-02");
        assertThat(working(1, "1949-10-01").start()).isEqualTo(day("1949-10-01"));
        assertThat(working(1, "2199-12-31").start()).isEqualTo(day("2199-12-31"));
    }

    @Test
    void twoOpenPausesForOneReasonAreNotRestored() {
        List<Pause> pauses =
                List.of(Pause.open(SUPPLEMENT, day("2026-03-03")), Pause.open(SUPPLEMENT, day("2026-03-04")));

        assertWrongValue(
                () -> new Clock(
                        "c",
                        "t",
                        day("2026-03-02"),
                        5,
                        DayKind.WORKING,
                        pauses,
                        Optional.empty(),
                        Optional.empty(),
                        false),
                "two open pauses for one reason: SUPPLEMENT");
    }

    private static void assertWrongMoment(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessage(sentence);
    }

    private static void assertWrongValue(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }
}
