package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Actor;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.ClockStatus;
import org.yimen.casework.clock.ClockThresholds;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.PauseReason;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;

/** What applicant and public hold against a notice, a decision or an application. */
class GrievancesTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = reviewed();
    private final Town town = new Town().offering(allowance, certificate);
    private final WorkCalendar calendar = new Calendars().in(town.stores, Town.STREET);
    private final Actor federation = liaison("disabled-federation");

    @AfterEach
    void close() {
        town.close();
    }

    /** Its decision can be looked at again by whoever stands above, and once more if need be (残疾人证管理办法). */
    private static SampleItem reviewed() {
        return SampleItems.certificate().as(release -> Releases.of(release)
                .tracks(Tracks.track(
                        "usual",
                        Tracks.calendar(15),
                        StepStart.onReceived(),
                        null,
                        Tracks.step("decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.onReceived(), false),
                        Tracks.step(
                                "review",
                                StepKind.OBJECTION_REVIEW,
                                Owner.SUPERIOR,
                                StepStart.onObjected(),
                                false,
                                StepCondition.ALWAYS,
                                null,
                                Tracks.working(20)),
                        Tracks.step(
                                "final-review",
                                StepKind.OBJECTION_REVIEW,
                                Owner.SUPERIOR,
                                StepStart.after("review"),
                                false,
                                StepCondition.IF_NEEDED,
                                null,
                                null)))
                .version("1.0.1")
                .made());
    }

    private void object(Journey journey) {
        must(town.grievances.object(town.clerk, journey.of(certificate), Optional.empty(), "等级评定偏低"));
    }

    @Test
    void anObjectionToARefusalOpensTheReviewAndTheDecisionStands() {
        Journey journey = Journey.received(town, Family.usual(), certificate);
        assertThat(town.refused(() ->
                                town.grievances.object(town.clerk, journey.of(certificate), Optional.empty(), "不服"))
                        .code())
                .isEqualTo("not-contestable");
        journey.decide(certificate, Journey.refusal());
        journey.inform(certificate);
        journey.tell(certificate);
        assertThat(journey.step(certificate, "review").status()).isEqualTo(StepStatus.WAITING);
        town.time.goTo("2026-08-05");
        object(journey);
        assertThat(journey.step(certificate, "review").status()).isEqualTo(StepStatus.OPEN);
        assertThat(journey.handling(certificate).clock("step:review").flatMap(clock -> clock.dueDate(calendar)))
                .contains(LocalDate.parse("2026-09-02"));
        assertThat(town.refused(() -> town.telling.close(town.clerk, journey.id, Optional.empty()))
                        .code())
                .isEqualTo("steps-open");
        must(town.steps.file(federation, journey.of(certificate), Optional.empty(), "review", Journey.entry("维持原评定")));
        must(town.steps.leaveOut(federation, journey.of(certificate), Optional.empty(), "final-review", "申请人接受复核结论"));
        assertThat(journey.handling(certificate).state())
                .isInstanceOfSatisfying(HandlingState.Notified.class, told -> assertThat(told.granted())
                        .isFalse());
        must(town.telling.close(town.clerk, journey.id, Optional.empty()));
        assertThat(town.refused(() ->
                                town.grievances.object(town.clerk, journey.of(certificate), Optional.empty(), "不服"))
                        .code())
                .as("a closed case is not contested here")
                .isEqualTo("not-contestable");
    }

    @Test
    void whereTheItemHasNoReviewOfItsOwnTheRemedyIsNamed() {
        Journey journey = Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
        journey.decide(allowance, Journey.refusal());
        var refusal =
                town.refused(() -> town.grievances.object(town.clerk, journey.of(allowance), Optional.empty(), "不服"));
        assertThat(refusal.code()).isEqualTo("no-own-remedy");
        assertThat(refusal.message()).contains("行政复议");
    }

    @Test
    void aComplaintOpensTheDepartmentsVisitAndTheDecisionWaitsForIt() {
        Journey journey = Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
        assertThat(journey.step(allowance, "visit").status()).isEqualTo(StepStatus.SKIPPED);
        assertThat(town.refused(() ->
                                town.grievances.complain(town.handler, journey.of(allowance), Optional.empty(), " "))
                        .code())
                .isEqualTo("objection-empty");
        must(town.grievances.complain(town.handler, journey.of(allowance), Optional.empty(), "群众反映其有出租房"));
        assertThat(journey.step(allowance, "visit").status()).isEqualTo(StepStatus.OPEN);
        assertThat(town.refused(() -> town.deciding.propose(
                                liaison("civil-affairs"), journey.of(allowance), Optional.empty(), Journey.grant()))
                        .code())
                .isEqualTo("steps-open");
        assertThat(town.stores
                        .lastEvent(journey.id, "complaint-recorded")
                        .details()
                        .asMap())
                .as("what was said stays off the list of events")
                .isEmpty();
    }

    @Test
    void whatIsDecidedIsComplainedAboutElsewhere() {
        Journey journey = Journey.received(town, Family.usual(), certificate);
        journey.decide(certificate, Journey.grant());
        assertThat(town.refused(() ->
                                town.grievances.complain(federation, journey.of(certificate), Optional.empty(), "举报"))
                        .code())
                .isEqualTo("handling-settled");
    }

    /** 特困人员认定办法 art. 15: the time in which a disputed notice is looked into again is outside the limit. */
    @Test
    void aDisputePausesTheLimitUntilItIsSettledWhereTheTextSaysSo() {
        SampleItem support = allowance.as(release -> Releases.of(release)
                .tracks(Tracks.rarer(
                        release.tracks().get(0), List.of(PauseReason.PUBLIC_NOTICE, PauseReason.DISPUTE), null, null))
                .version("1.0.1")
                .made());
        town.offering(support);
        Journey journey = Journey.received(town, Family.usual(), support).upToNotice(support);
        journey.hangNotice(support);
        town.time.goTo("2026-08-05");
        must(town.steps.object(town.handler, journey.of(support), Optional.empty(), "notice", "有出租房"));
        town.time.goTo("2026-08-11");
        journey.takeNoticeDown(support);
        assertThat(whole(journey, support)).as("taken down, and not settled").isEqualTo(ClockStatus.PAUSED);
        town.time.goTo("2026-08-13");
        journey.fileStep(support, "dispute", Journey.entry("民主评议认为符合"));
        assertThat(journey.handling(support).clock("whole").orElseThrow().pauses())
                .as("from the day it was said to the day it was settled")
                .anySatisfy(pause -> {
                    assertThat(pause.reason()).isEqualTo(PauseReason.DISPUTE);
                    assertThat(pause.from()).isEqualTo("2026-08-05");
                    assertThat(pause.resumed()).contains(LocalDate.parse("2026-08-13"));
                });
        assertThat(whole(journey, support)).isEqualTo(ClockStatus.GREEN);
    }

    @Test
    void aDisputeDoesNotPauseALimitOfWhichTheTextDoesNotSaySo() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        journey.fileStep(allowance, "check", Journey.entry("不一致"));
        must(town.steps.object(town.handler, journey.of(allowance), Optional.empty(), "check", "存款不是我的"));
        assertThat(journey.step(allowance, "recheck").status()).isEqualTo(StepStatus.OPEN);
        assertThat(whole(journey, allowance)).isEqualTo(ClockStatus.GREEN);
    }

    private ClockStatus whole(Journey journey, SampleItem item) {
        Clock whole = journey.handling(item).clock("whole").orElseThrow();
        return whole.status(calendar, town.time.today(), ClockThresholds.DEFAULT);
    }
}
