package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.StepStatus;

/** One application over three items of three departments, from the first word to the archive. */
class WholeJourneyTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final SampleItem schoolAid = SampleItems.schoolAid();
    private final Town town = new Town().offering(allowance, certificate, schoolAid);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void threeItemsGoFromDraftToArchiveAndEveryResultComesBack() {
        Journey journey = Journey.received(town, Family.usual(), allowance, certificate, schoolAid);
        assertThat(journey.file().state()).isInstanceOf(CaseState.InProgress.class);
        journey.upToDecision(allowance);
        journey.decide(allowance, Journey.grant());
        journey.decide(certificate, Journey.grant());
        assertThat(journey.file().state()).isInstanceOf(CaseState.InProgress.class);
        journey.decide(schoolAid, Journey.refusal());
        assertThat(journey.file().state()).isInstanceOf(CaseState.Completed.class);
        journey.inform(allowance);
        journey.inform(certificate);
        journey.inform(schoolAid);
        journey.tell(allowance);
        journey.tell(certificate);
        assertThat(journey.file().state()).isInstanceOf(CaseState.Completed.class);
        journey.tell(schoolAid);
        assertThat(journey.file().state()).isInstanceOf(CaseState.Notified.class);
        journey.fileStep(allowance, "publish", Journey.entry("已公布"));
        must(town.telling.close(town.clerk, journey.id, Optional.empty()));
        assertThat(town.stores.handlings().ofCase(journey.id))
                .extracting(handling -> handling.state().getClass().getSimpleName())
                .containsOnly("Closed");
        must(town.telling.archive(town.clerk, journey.id, Optional.empty(), "2026-救助-0001"));
        assertThat(journey.file().state()).isEqualTo(new CaseState.Archived(town.time.now(), "2026-救助-0001"));
        assertThat(town.stores.eventsOf(journey.id))
                .startsWith("case-drafted", "case-registered")
                .containsSubsequence(
                        "case-accepted",
                        "handling-opened",
                        "handling-dispatched",
                        "case-dispatched",
                        "handling-received",
                        "notice-hung",
                        "notice-ended",
                        "decision-proposed",
                        "handling-granted",
                        "handling-refused",
                        "case-completed",
                        "window-informed",
                        "applicant-told",
                        "case-notified",
                        "case-closed",
                        "case-archived");
    }

    @Test
    void stepsAfterTheGrantAreDoneWhileTheCaseIsTold() {
        Journey journey = Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
        assertThat(journey.step(allowance, "publish").status()).isEqualTo(StepStatus.WAITING);
        journey.decide(allowance, Journey.grant());
        assertThat(journey.step(allowance, "publish").status()).isEqualTo(StepStatus.OPEN);
        assertThat(journey.handling(allowance).state()).isInstanceOf(HandlingState.Granted.class);
        journey.inform(allowance);
        journey.tell(allowance);
        journey.fileStep(allowance, "publish", Journey.entry("已公布"));
        assertThat(journey.step(allowance, "publish").status()).isEqualTo(StepStatus.DONE);
    }

    @Test
    void stepsThatFollowAGrantDoNotOpenAfterARefusal() {
        Journey journey = Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
        journey.decide(allowance, Journey.refusal());
        assertThat(journey.step(allowance, "publish").status()).isEqualTo(StepStatus.WAITING);
    }
}
