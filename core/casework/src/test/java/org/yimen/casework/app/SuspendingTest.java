package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Actor;
import org.yimen.casework.clock.ClockStatus;
import org.yimen.casework.clock.ClockThresholds;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.HandlingState;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.PauseReason;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** A department asks the applicant for more, and its limit stands still where the text says so. */
class SuspendingTest {
    private static final String REQUEST = "请补充劳动合同。";

    private final SampleItem legalAid = aid("1.0.0", List.of(PauseReason.SUPPLEMENT), Tracks.working(5));
    private final Town town = new Town().offering(legalAid);
    private final WorkCalendar calendar = new Calendars().in(town.stores, Town.STREET);
    private final Actor liaison = liaison("disabled-federation");

    @AfterEach
    void close() {
        town.close();
    }

    /** Seven calendar days from receipt to the decision, as 法律援助法 art. 43 has it. */
    private static SampleItem aid(String version, List<PauseReason> pausedBy, Limit lapse) {
        Track usual = Tracks.track(
                "usual",
                Tracks.calendar(7),
                StepStart.onReceived(),
                null,
                Tracks.step("decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.onReceived(), true));
        return SampleItems.certificate().as(release -> Releases.of(release)
                .tracks(Tracks.rarer(usual, pausedBy, lapse, null))
                .version(version)
                .made());
    }

    private void ask(Journey journey) {
        must(town.suspending.askForMore(liaison, journey.of(legalAid), Optional.empty(), REQUEST));
    }

    private ClockStatus status(Journey journey, String clock) {
        return journey.handling(legalAid)
                .clock(clock)
                .orElseThrow()
                .status(calendar, town.time.today(), ClockThresholds.DEFAULT);
    }

    @Test
    void theTimeInWhichTheApplicantSuppliesDoesNotCount() {
        Journey journey = Journey.received(town, Family.usual(), legalAid);
        town.time.goTo("2026-08-05");
        ask(journey);
        assertThat(status(journey, "whole")).isEqualTo(ClockStatus.PAUSED);
        assertThat(status(journey, "first-check"))
                .as("the first feedback can say that something is missing")
                .isEqualTo(ClockStatus.GREEN);
        assertThat(journey.handling(legalAid).state()).isInstanceOfSatisfying(HandlingState.Suspended.class, state -> {
            assertThat(state.cause()).isEqualTo(PauseReason.SUPPLEMENT);
            assertThat(state.reason()).isEqualTo(REQUEST);
            assertThat(state.legalBasis()).isNotBlank();
        });
        town.time.goTo("2026-08-10");
        must(town.suspending.resume(liaison, journey.of(legalAid), Optional.empty()));
        assertThat(journey.handling(legalAid).clock("whole").orElseThrow().dueDate(calendar))
                .as("seven days and the five in which he fetched it, a Saturday, so Monday")
                .contains(LocalDate.parse("2026-08-17"));
        assertThat(status(journey, "lapse")).isEqualTo(ClockStatus.STOPPED_IN_TIME);
    }

    @Test
    void whoeverSuppliesNothingInTimeCountsAsHavingWithdrawn() {
        Journey journey = Journey.received(town, Family.usual(), legalAid);
        assertThat(town.refused(() -> town.withdrawing.lapse(liaison, journey.of(legalAid), Optional.empty()))
                        .code())
                .isEqualTo("not-lapsed");
        ask(journey);
        town.time.goTo("2026-08-10");
        assertThat(town.refused(() -> town.withdrawing.lapse(liaison, journey.of(legalAid), Optional.empty()))
                        .code())
                .as("on the last day he still may")
                .isEqualTo("not-lapsed");
        town.time.goTo("2026-08-11");
        must(town.withdrawing.lapse(liaison, journey.of(legalAid), Optional.empty()));
        assertThat(journey.handling(legalAid).state())
                .isInstanceOfSatisfying(HandlingState.Withdrawn.class, state -> assertThat(state.reason())
                        .contains("视为撤回"));
        assertThat(journey.handling(legalAid).clocks()).noneMatch(clock -> clock.isOpen());
        assertThat(journey.file().state()).isInstanceOf(CaseState.Notified.class);
        assertThat(town.stores.eventsOf(journey.id)).contains("handling-lapsed");
    }

    @Test
    void nobodyLapsesWhereTheTextDoesNotSaySo() {
        SampleItem patient = aid("1.0.1", List.of(PauseReason.SUPPLEMENT), null);
        town.offering(patient);
        Journey journey = Journey.received(town, Family.usual(), patient);
        must(town.suspending.askForMore(liaison, journey.of(patient), Optional.empty(), REQUEST));
        town.time.goTo("2027-08-10");
        assertThat(town.refused(() -> town.withdrawing.lapse(liaison, journey.of(patient), Optional.empty()))
                        .code())
                .isEqualTo("not-lapsed");
    }

    @Test
    void aLimitThatASupplementDoesNotPauseRunsOn() {
        SampleItem strict = aid("1.0.2", List.of(), null);
        town.offering(strict);
        Journey journey = Journey.received(town, Family.usual(), strict);
        assertThat(town.refused(() ->
                                town.suspending.askForMore(liaison, journey.of(strict), Optional.empty(), REQUEST))
                        .code())
                .isEqualTo("supplement-does-not-pause");
        assertThat(town.refused(() -> town.suspending.askForMore(liaison, journey.of(strict), Optional.empty(), " "))
                        .code())
                .isEqualTo("reason-missing");
    }

    @Test
    void oneItemIsTakenBackAndTheOthersGoOn() {
        SampleItem allowance = SampleItems.allowance();
        town.offering(allowance);
        Journey journey = Journey.received(town, Family.usual(), legalAid, allowance);
        must(town.withdrawing.withdraw(town.clerk, journey.of(legalAid), Optional.empty(), "已自行解决"));
        assertThat(journey.handling(legalAid).state()).isInstanceOf(HandlingState.Withdrawn.class);
        assertThat(journey.handling(allowance).state()).isInstanceOf(HandlingState.Received.class);
        assertThat(journey.file().state()).isInstanceOf(CaseState.InProgress.class);
        assertThat(town.refused(() ->
                                town.withdrawing.withdraw(town.clerk, journey.of(allowance), Optional.empty(), "都不要了"))
                        .code())
                .as("the last one goes back with its case")
                .isEqualTo("last-item");
        journey.fileStep(allowance, "survey", Journey.survey(Map.of()));
        must(town.withdrawing.withdraw(town.clerk, journey.id, Optional.empty(), "都不要了"));
        assertThat(journey.file().state()).isInstanceOf(CaseState.Withdrawn.class);
    }
}
