package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.ClockStatus;
import org.yimen.casework.clock.ClockThresholds;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepStatus;

/** Between the window and the departments. */
class DispatchingTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(allowance, certificate);
    private final WorkCalendar calendar = new Calendars().in(town.stores, Town.STREET);

    @AfterEach
    void close() {
        town.close();
    }

    private Clock clock(Journey journey, SampleItem item, String code) {
        return journey.handling(item).clock(code).orElseThrow();
    }

    private LocalDate due(Journey journey, SampleItem item, String code) {
        return clock(journey, item, code).dueDate(calendar).orElseThrow();
    }

    private ClockStatus status(Journey journey, SampleItem item, String code) {
        return clock(journey, item, code).status(calendar, town.time.today(), ClockThresholds.DEFAULT);
    }

    @Test
    void dispatchSendsEveryHandlingWithASlipOfItsOwn() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance, certificate);
        var sent = must(town.dispatching.dispatch(town.clerk, journey.id, Optional.empty()));
        String receipt = journey.file().receiptNumber().orElseThrow();
        assertThat(sent)
                .extracting(handling -> ((HandlingState.Dispatched) handling.state()).slipNumber())
                .containsExactly(receipt + "-1", receipt + "-2");
        assertThat(town.refused(() -> town.dispatching.dispatch(town.clerk, journey.id, Optional.empty()))
                        .message())
                .contains("办理中");
    }

    @Test
    void receiptStartsTheFirstCheckOfSixWorkingDaysAndTheLimitThatRunsFromReceipt() {
        Journey journey = Journey.received(town, Family.usual(), allowance, certificate);
        assertThat(due(journey, certificate, "first-check")).isEqualTo("2026-08-11");
        assertThat(due(journey, certificate, "whole")).isEqualTo("2026-08-18");
        assertThat(due(journey, allowance, "whole")).isEqualTo("2026-09-14");
    }

    @Test
    void theFirstFeedbackStopsItsClock() {
        Journey journey = Journey.received(town, Family.usual(), certificate);
        assertThat(town.refused(() -> town.dispatching.feedBack(
                                liaison("disabled-federation"), journey.of(certificate), Optional.empty(), " "))
                        .code())
                .isEqualTo("feedback-empty");
        town.time.goTo("2026-08-12");
        must(town.dispatching.feedBack(
                liaison("disabled-federation"), journey.of(certificate), Optional.empty(), "材料齐全，已安排评定"));
        assertThat(status(journey, certificate, "first-check")).isEqualTo(ClockStatus.STOPPED_LATE);
        assertThat(journey.handling(certificate).feedback().orElseThrow().text())
                .startsWith("材料齐全");
        town.time.goTo("2026-08-13");
        must(town.dispatching.feedBack(
                liaison("disabled-federation"), journey.of(certificate), Optional.empty(), "补充说明"));
        assertThat(clock(journey, certificate, "first-check").stoppedOn()).contains(LocalDate.of(2026, 8, 12));
    }

    @Test
    void whatIsGivenBackIsDispatchedAgainWithinANewDay() {
        Journey journey = Journey.accepted(town, Family.usual(), certificate).dispatch();
        town.time.goTo("2026-08-05");
        assertThat(town.refused(() -> town.dispatching.giveBack(
                                liaison("disabled-federation"),
                                journey.of(certificate),
                                Optional.empty(),
                                "",
                                Optional.empty()))
                        .code())
                .isEqualTo("reason-missing");
        must(town.dispatching.giveBack(
                liaison("disabled-federation"),
                journey.of(certificate),
                Optional.empty(),
                "不属于本部门职责",
                Optional.of("civil-affairs")));
        assertThat(due(journey, certificate, "dispatch")).isEqualTo("2026-08-06");
        town.time.goTo("2026-08-06");
        Handling again = must(town.dispatching.dispatchAgain(
                town.clerk, journey.of(certificate), Optional.empty(), Optional.of("civil-affairs")));
        assertThat(again.department()).isEqualTo("civil-affairs");
        assertThat(status(journey, certificate, "dispatch")).isEqualTo(ClockStatus.STOPPED_IN_TIME);
        assertThat(town.refused(() -> town.dispatching.receive(
                                liaison("disabled-federation"), journey.of(certificate), Optional.empty()))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        must(town.dispatching.receive(liaison("civil-affairs"), journey.of(certificate), Optional.empty()));
        assertThat(due(journey, certificate, "whole")).isEqualTo("2026-08-21");
    }

    @Test
    void theDispatchClockRunsAnewEachTimeItIsGivenBack() {
        Journey journey = Journey.accepted(town, Family.usual(), certificate).dispatch();
        for (String day : new String[] {"2026-08-05", "2026-08-10"}) {
            town.time.goTo(day);
            must(town.dispatching.giveBack(
                    liaison("disabled-federation"), journey.of(certificate), Optional.empty(), "退回", Optional.empty()));
            assertThat(due(journey, certificate, "dispatch"))
                    .isEqualTo(LocalDate.parse(day).plusDays(1));
            must(town.dispatching.dispatchAgain(
                    town.clerk, journey.of(certificate), Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void nothingIsSentToAnUnknownDepartment() {
        Journey journey = Journey.accepted(town, Family.usual(), certificate).dispatch();
        assertThat(town.refused(() -> town.dispatching.giveBack(
                                liaison("disabled-federation"),
                                journey.of(certificate),
                                Optional.empty(),
                                "退回",
                                Optional.of("no-such")))
                        .code())
                .isEqualTo("unknown-department");
        must(town.dispatching.giveBack(
                liaison("disabled-federation"), journey.of(certificate), Optional.empty(), "退回", Optional.empty()));
        assertThat(town.refused(() -> town.dispatching.dispatchAgain(
                                town.clerk, journey.of(certificate), Optional.empty(), Optional.of("no-such")))
                        .code())
                .isEqualTo("unknown-department");
    }

    @Test
    void townshipStepsMayRunBeforeReceiptButDepartmentStepsMayNot() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance, certificate);
        journey.fileStep(allowance, "survey", Journey.survey(Map.of()));
        assertThat(journey.step(allowance, "survey").status()).isEqualTo(StepStatus.DONE);
        Refusal refusal = town.refused(() -> town.deciding.propose(
                liaison("disabled-federation"), journey.of(certificate), Optional.empty(), Journey.grant()));
        assertThat(refusal.code()).isEqualTo("handling-pending");
        assertThat(refusal.message()).contains("待转办");
    }

    @Test
    void suspendedClocksStandStill() {
        Journey journey = Journey.received(town, Family.usual(), certificate);
        town.time.goTo("2026-08-05");
        assertThat(town.refused(() -> town.suspending.suspend(
                                liaison("disabled-federation"), journey.of(certificate), Optional.empty(), "等待", ""))
                        .code())
                .isEqualTo("reason-missing");
        must(town.suspending.suspend(
                liaison("disabled-federation"),
                journey.of(certificate),
                Optional.empty(),
                "等待医疗机构评定",
                "《残疾人证管理办法》第九条"));
        town.time.goTo("2026-08-30");
        assertThat(status(journey, certificate, "whole")).isEqualTo(ClockStatus.PAUSED);
        assertThat(town.refused(() -> town.deciding.propose(
                                liaison("disabled-federation"),
                                journey.of(certificate),
                                Optional.empty(),
                                Journey.grant()))
                        .message())
                .contains("已中止");
        town.time.goTo("2026-09-07");
        must(town.suspending.resume(liaison("disabled-federation"), journey.of(certificate), Optional.empty()));
        assertThat(due(journey, certificate, "whole"))
                .as("a Sunday on which offices work")
                .isEqualTo("2026-09-20");
        assertThat(journey.handling(certificate).state())
                .as("received when it was received")
                .isEqualTo(new HandlingState.Received(java.time.OffsetDateTime.parse("2026-08-03T10:00:00+08:00")));
    }
}
