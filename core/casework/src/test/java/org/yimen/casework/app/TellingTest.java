package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Channel;
import org.yimen.casework.domain.DeliveryProof;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Refusal;
import org.yimen.spi.procedure.Limit;

/** Results on their way to the applicant, and withdrawals. */
class TellingTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(allowance, certificate);
    private final WorkCalendar calendar = new Calendars().in(town.stores, Town.STREET);

    @AfterEach
    void close() {
        town.close();
    }

    private Journey decided(Proposal proposal) {
        Journey journey = Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
        journey.decide(allowance, proposal);
        return journey;
    }

    private LocalDate due(Journey journey, String code) {
        return journey.handling(allowance)
                .clock(code)
                .orElseThrow()
                .dueDate(calendar)
                .orElseThrow();
    }

    private Refusal refusedTelling(Journey journey, String signer, String reason, OffsetDateTime at) {
        DeliveryProof proof = new DeliveryProof(
                Channel.IN_PERSON, at, Optional.ofNullable(signer), Optional.ofNullable(reason), new By("a", "窗口甲"));
        return town.refused(() -> town.telling.tell(town.clerk, journey.of(allowance), Optional.empty(), proof));
    }

    @Test
    void aGrantRunsOneDayToTheWindowAndOneDayToTheApplicant() {
        Journey journey = decided(Journey.grant());
        assertThat(due(journey, "inform")).isEqualTo("2026-08-12");
        town.time.goTo("2026-08-12");
        journey.inform(allowance);
        assertThat(due(journey, "tell")).isEqualTo("2026-08-13");
        assertThat(town.refused(() ->
                                town.telling.inform(liaison("civil-affairs"), journey.of(allowance), Optional.empty()))
                        .code())
                .isEqualTo("already-informed");
        town.time.goTo("2026-08-13");
        journey.tell(allowance);
        assertThat(journey.handling(allowance).clocks())
                .filteredOn(Clock::isOpen)
                .extracting(Clock::code)
                .containsExactly("step:publish");
    }

    @Test
    void aRefusalHasOneClockAndThePlatformsTwoDaysAreStricterThanTheItemsThree() {
        Journey journey = decided(Journey.refusal());
        assertThat(due(journey, "refusal")).isEqualTo("2026-08-13");
        assertThat(journey.handling(allowance).clock("inform")).isEmpty();
        journey.inform(allowance);
        assertThat(journey.handling(allowance).clock("tell")).isEmpty();
        journey.tell(allowance);
        assertThat(journey.handling(allowance).state()).isInstanceOf(HandlingState.Notified.class);
    }

    @Test
    void anItemsOwnStricterRefusalLimitWins() {
        SampleItem strict = allowance.as(release -> Releases.of(release)
                .tracks(withRefusalTold(release.tracks().get(0), Tracks.working(1)))
                .version("1.0.1")
                .made());
        town.offering(strict);
        Journey journey = Journey.received(town, Family.usual(), strict).upToDecision(strict);
        journey.decide(strict, Journey.refusal());
        assertThat(journey.handling(strict).clock("refusal").orElseThrow().dueDate(calendar))
                .contains(LocalDate.of(2026, 8, 12));
    }

    private static org.yimen.spi.procedure.Track withRefusalTold(org.yimen.spi.procedure.Track track, Limit told) {
        return Tracks.track(
                track.code(),
                track.limit().orElseThrow(),
                track.limitStarts(),
                told,
                track.steps().toArray(new org.yimen.spi.procedure.StepSpec[0]));
    }

    @Test
    void tellingNeedsASignerOrAReasonAndATimeBetweenDecisionAndNow() {
        Journey journey = decided(Journey.grant());
        assertThat(refusedTelling(journey, "", " ", town.time.now()).code()).isEqualTo("proof-unsigned");
        assertThat(refusedTelling(journey, "本人", null, town.time.now().plusMinutes(1))
                        .code())
                .isEqualTo("proof-in-future");
        assertThat(refusedTelling(journey, "本人", null, town.time.now().minusMinutes(1))
                        .code())
                .isEqualTo("proof-before-decision");
    }

    @Test
    void whoeverWasToldBeforeTheDepartmentInformedTheWindowIsTold() {
        Journey journey = decided(Journey.grant());
        DeliveryProof early = journey.proof();
        town.time.goTo("2026-08-13");
        journey.inform(allowance);
        town.time.goTo("2026-08-14");
        Handling told = must(town.telling.tell(town.clerk, journey.of(allowance), Optional.empty(), early));
        assertThat(told.told()).contains(early);
        assertThat(told.clock("tell").orElseThrow().isOpen()).isFalse();
    }

    @Test
    void nothingIsToldBeforeADecisionAndNothingTwice() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        assertThat(refusedTelling(journey, "本人", null, town.time.now()).code()).isEqualTo("not-decided");
        journey.upToDecision(allowance);
        journey.decide(allowance, Journey.grant());
        journey.tell(allowance);
        assertThat(refusedTelling(journey, "本人", null, town.time.now()).message())
                .contains("已告知");
    }

    @Test
    void aNoticeIsNotToldBeforeItWasIssued() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        must(town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()));
        DeliveryProof early = new DeliveryProof(
                Channel.PHONE, town.time.now().minusDays(1), Optional.empty(), Optional.of("电话告知"), new By("a", "窗口甲"));
        assertThat(town.refused(() -> town.acceptance.noticeTold(town.clerk, journey.id, Optional.empty(), early))
                        .code())
                .isEqualTo("proof-before-notice");
    }

    @Test
    void aCaseClosesOnlyWhenEverythingWasToldAndIsArchivedOnlyWhenClosed() {
        Journey journey = decided(Journey.grant());
        assertThat(town.refused(() -> town.telling.close(town.clerk, journey.id, Optional.empty()))
                        .message())
                .contains("已办结");
        journey.tell(allowance);
        assertThat(town.refused(() -> town.telling.archive(town.clerk, journey.id, Optional.empty(), "1"))
                        .message())
                .contains("已告知");
        assertThat(town.refused(() -> town.telling.close(town.clerk, journey.id, Optional.empty()))
                        .message())
                .as("a grant is published before the case is closed (社会救助法 art. 45)")
                .contains("环节publish");
        journey.fileStep(allowance, "publish", Journey.entry("已公布"));
        must(town.telling.close(town.clerk, journey.id, Optional.empty()));
        assertThat(town.refused(() -> town.telling.archive(town.clerk, journey.id, Optional.empty(), " "))
                        .code())
                .isEqualTo("archive-number-missing");
    }

    private void withdraw(Journey journey) {
        must(town.withdrawing.withdraw(town.clerk, journey.id, Optional.empty(), "申请人自愿撤回"));
    }

    @Test
    void anApplicationIsTakenBackInEveryStateBeforeItIsDecided() {
        Journey draft = Journey.drafted(town, Family.usual(), allowance);
        withdraw(draft);
        Journey registered = Journey.registered(town, Family.usual(), allowance);
        withdraw(registered);
        Journey supplementing = Journey.registered(town, Family.usual(), allowance);
        must(town.acceptance.issueNotice(town.clerk, supplementing.id, Optional.empty()));
        withdraw(supplementing);
        Journey accepted = Journey.accepted(town, Family.usual(), allowance);
        withdraw(accepted);
        Journey inProgress = Journey.received(town, Family.usual(), allowance);
        withdraw(inProgress);
        for (Journey journey : new Journey[] {draft, registered, supplementing, accepted, inProgress}) {
            assertThat(journey.file().state()).isInstanceOf(CaseState.Withdrawn.class);
            assertThat(journey.file().clocks()).noneMatch(Clock::isOpen);
            assertThat(town.stores.handlings().ofCase(journey.id))
                    .allMatch(handling -> handling.state() instanceof HandlingState.Withdrawn)
                    .allMatch(handling -> handling.clocks().stream().noneMatch(Clock::isOpen));
        }
    }

    @Test
    void aSuspendedItemIsTakenBackToo() {
        Journey journey = Journey.received(town, Family.usual(), certificate);
        must(town.suspending.suspend(
                liaison("disabled-federation"), journey.of(certificate), Optional.empty(), "等待评定", "第九条"));
        town.time.goTo("2026-08-20");
        withdraw(journey);
        assertThat(journey.handling(certificate).state()).isInstanceOf(HandlingState.Withdrawn.class);
    }

    @Test
    void whatIsDecidedStandsWhenTheRestIsTakenBack() {
        Journey journey = Journey.received(town, Family.usual(), allowance, certificate);
        journey.decide(certificate, Journey.grant());
        withdraw(journey);
        assertThat(journey.handling(allowance).state()).isInstanceOf(HandlingState.Withdrawn.class);
        assertThat(journey.handling(certificate).state()).isInstanceOf(HandlingState.Granted.class);
        assertThat(journey.file().state()).isInstanceOf(CaseState.Completed.class);
        journey.tell(certificate);
        assertThat(journey.file().state()).isInstanceOf(CaseState.Notified.class);
    }

    @Test
    void aDecidedCaseIsNotTakenBackAndNobodyTakesOneBackWithoutAReason() {
        Journey journey = decided(Journey.grant());
        assertThat(town.refused(() -> town.withdrawing.withdraw(town.clerk, journey.id, Optional.empty(), "撤回"))
                        .message())
                .contains("已办结");
        assertThat(town.refused(() -> town.withdrawing.withdraw(town.clerk, journey.id, Optional.empty(), " "))
                        .code())
                .isEqualTo("reason-missing");
    }
}
