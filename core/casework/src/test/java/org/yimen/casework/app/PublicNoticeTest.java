package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.clock.ClockStatus;
import org.yimen.casework.clock.ClockThresholds;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;

/** A public notice hangs for seven calendar days and may be disputed. */
class PublicNoticeTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);
    private final WorkCalendar calendar = new Calendars().in(town.stores, Town.STREET);
    private final Journey journey = hung();

    @AfterEach
    void close() {
        town.close();
    }

    private Journey hung() {
        Journey fresh = Journey.received(town, Family.usual(), allowance).upToNotice(allowance);
        fresh.hangNotice(allowance);
        return fresh;
    }

    private Refusal refusedTakingDown() {
        return town.refused(() -> town.steps.confirm(town.handler, journey.of(allowance), Optional.empty(), "notice"));
    }

    private void object(String text) {
        must(town.steps.object(town.handler, journey.of(allowance), Optional.empty(), "notice", text));
    }

    @Test
    void itHangsItsSevenDaysAndIsTakenDownOnTheEighth() {
        assertThat(refusedTakingDown().code()).isEqualTo("notice-still-hangs");
        town.time.goTo("2026-08-10");
        assertThat(refusedTakingDown().message()).contains("2026-08-10");
        town.time.goTo("2026-08-11");
        journey.takeNoticeDown(allowance);
        assertThat(journey.step(allowance, "notice").status()).isEqualTo(StepStatus.DONE);
        assertThat(noticeStatus()).as("nobody is late with it").isEqualTo(ClockStatus.STOPPED_IN_TIME);
        assertThat(journey.step(allowance, "dispute").skipReason()).contains("公示期满无异议");
        assertThat(journey.step(allowance, "decide").status()).isEqualTo(StepStatus.OPEN);
    }

    @Test
    void itsDaysAreOutsideTheLimitWhereTheItemSaysSo() {
        assertThat(wholeStatus()).isEqualTo(ClockStatus.PAUSED);
        town.time.goTo("2026-08-11");
        journey.takeNoticeDown(allowance);
        assertThat(journey.handling(allowance).clock("whole").orElseThrow().dueDate(calendar))
                .as("thirty working days and the six on which it hung")
                .contains(LocalDate.of(2026, 9, 21));
    }

    private ClockStatus noticeStatus() {
        return journey.handling(allowance)
                .clock("step:notice")
                .orElseThrow()
                .status(calendar, town.time.today(), ClockThresholds.DEFAULT);
    }

    @Test
    void itIsNeverLateAndAsksToBeTakenDownWhenItsDaysAreOver() {
        town.time.goTo("2026-08-10");
        assertThat(noticeStatus()).isEqualTo(ClockStatus.GREEN);
        town.time.goTo("2026-08-14");
        assertThat(noticeStatus()).isEqualTo(ClockStatus.AMBER);
        journey.takeNoticeDown(allowance);
        assertThat(noticeStatus()).isEqualTo(ClockStatus.STOPPED_IN_TIME);
    }

    private ClockStatus wholeStatus() {
        return journey.handling(allowance)
                .clock("whole")
                .orElseThrow()
                .status(calendar, town.time.today(), ClockThresholds.DEFAULT);
    }

    @Test
    void anObjectionOpensTheDisputeAndRepeatsTheWayOnce() {
        object("申请人有出租房屋");
        assertThat(refusedTakingDown().code()).isEqualTo("notice-still-hangs");
        town.time.goTo("2026-08-11");
        journey.takeNoticeDown(allowance);
        assertThat(journey.step(allowance, "dispute").status()).isEqualTo(StepStatus.OPEN);
        journey.fileStep(allowance, "dispute", Journey.entry("民主评议认为符合"));
        assertThat(journey.step(allowance, "notice").objections()).isEmpty();
        assertThat(town.stores
                        .lastEvent(journey.id, "objection-recorded")
                        .details()
                        .text("/text"))
                .as("what was said against the first notice stands on the record")
                .contains("申请人有出租房屋");
        assertThat(journey.step(allowance, "notice").status()).isEqualTo(StepStatus.OPEN);
        assertThat(journey.step(allowance, "decide").status()).isEqualTo(StepStatus.WAITING);
        journey.hangNotice(allowance);
        town.time.goTo("2026-08-18");
        assertThat(refusedTakingDown().code())
                .as("the second notice hangs seven days of its own")
                .isEqualTo("notice-still-hangs");
        town.time.goTo("2026-08-19");
        journey.takeNoticeDown(allowance);
        assertThat(journey.step(allowance, "dispute").status()).isEqualTo(StepStatus.SKIPPED);
        assertThat(journey.step(allowance, "decide").status()).isEqualTo(StepStatus.OPEN);
    }

    @Test
    void anObjectionSaysSomethingAndIsRaisedOnlyWhileTheNoticeHangs() {
        assertThat(town.refused(() ->
                                town.steps.object(town.handler, journey.of(allowance), Optional.empty(), "notice", " "))
                        .code())
                .isEqualTo("objection-empty");
        town.time.goTo("2026-08-11");
        journey.takeNoticeDown(allowance);
        assertThat(town.refused(() -> town.steps.object(
                                town.handler, journey.of(allowance), Optional.empty(), "notice", "迟到的异议"))
                        .code())
                .isEqualTo("nothing-to-object");
    }

    @Test
    void aHangingNoticeIsNotSentBackLikeAProposal() {
        assertThat(town.refused(() -> town.steps.sendBack(
                                town.secondHandler, journey.of(allowance), Optional.empty(), "notice", "错字"))
                        .code())
                .isEqualTo("notice-hangs");
    }

    @Test
    void aNoticeHungBeforeALimitStartedToRunIsTakenDownAllTheSame() {
        SampleItem item = allowance.as(release -> Releases.of(release)
                .tracks(Tracks.track(
                        "usual",
                        Tracks.working(20),
                        StepStart.onReceived(),
                        null,
                        Tracks.notice("notice", StepStart.onAccepted(), 7, false),
                        Tracks.step("decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.after("notice"), true)))
                .version("1.0.1")
                .made());
        town.offering(item);
        Journey early = Journey.accepted(town, Family.usual(), item);
        early.hangNotice(item);
        early.dispatch().receiveAll();
        town.time.goTo("2026-08-11");
        early.takeNoticeDown(item);
        assertThat(early.step(item, "decide").status()).isEqualTo(StepStatus.OPEN);
    }
}
