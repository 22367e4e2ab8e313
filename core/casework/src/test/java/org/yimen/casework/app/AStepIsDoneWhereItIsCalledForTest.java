package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.item.StatusRules;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;

/** Steps under a condition: done where it holds, else skipped with a reason. */
class AStepIsDoneWhereItIsCalledForTest extends StepsOfAHandling {
    @Test
    void whatIsNotCalledForIsSkippedWithItsReason() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance).upToNotice(allowance);
        assertThat(journey.step(allowance, "recheck").skipReason()).contains("申请人对核对结果无异议");
        assertThat(journey.step(allowance, "visit").skipReason()).contains("未登记近亲属关系，未接到投诉、举报");
    }

    @Test
    void aRegisteredNearRelativeOpensTheVisitAndTheDecisionWaitsForIt() {
        Family family = Family.usual().fact("official-relative", Map.of("has", true, "officialName", "张某"));
        Journey journey = Journey.received(town, family, allowance).upToDecision(allowance);
        assertThat(journey.step(allowance, "visit").status()).isEqualTo(StepStatus.OPEN);
        assertThat(journey.step(allowance, "decide").status()).isEqualTo(StepStatus.OPEN);
        Refusal refusal = town.refused(() -> town.deciding.propose(
                liaison("civil-affairs"), journey.of(allowance), Optional.empty(), Journey.grant()));
        assertThat(refusal.code()).isEqualTo("steps-open");
        assertThat(refusal.message()).contains("环节visit");
        must(town.steps.file(
                liaison("civil-affairs"), journey.of(allowance), Optional.empty(), "visit", Journey.survey(Map.of())));
        journey.decide(allowance, Journey.grant());
        assertThat(journey.handling(allowance).state()).isInstanceOf(HandlingState.Granted.class);
    }

    @Test
    void whoeverDisputesTheCheckGetsARecheckUntilTheDecisionStands() {
        Journey journey = Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
        must(town.steps.object(town.handler, journey.of(allowance), Optional.empty(), "check", "存款已支取"));
        assertThat(journey.step(allowance, "recheck").status()).isEqualTo(StepStatus.OPEN);
        assertThat(town.refused(() -> town.deciding.propose(
                                liaison("civil-affairs"), journey.of(allowance), Optional.empty(), Journey.grant()))
                        .code())
                .isEqualTo("steps-open");
        journey.fileStep(allowance, "recheck", Journey.entry("复查无误"));
        journey.decide(allowance, Journey.grant());
        assertThat(town.refused(() -> town.steps.object(
                                town.handler, journey.of(allowance), Optional.empty(), "check", "又有异议"))
                        .code())
                .isEqualTo("already-decided");
    }

    @Test
    void aStepThatIsDoneWhereCalledForMayBeLeftOutWithAReasonAndNoOtherMay() {
        SampleItem item = new SampleItem(
                Releases.of(allowance.release())
                        .tracks(Tracks.track(
                                "usual",
                                null,
                                StepStart.onAccepted(),
                                null,
                                Tracks.step("survey", StepKind.SURVEY, Owner.TOWNSHIP, StepStart.onAccepted(), false),
                                Tracks.step(
                                        "conference",
                                        StepKind.MEETING,
                                        Owner.TOWNSHIP,
                                        StepStart.onAccepted(),
                                        false,
                                        StepCondition.IF_NEEDED,
                                        null,
                                        null),
                                Tracks.step(
                                        "decide",
                                        StepKind.DECISION,
                                        Owner.DEPARTMENT,
                                        StepStart.after("survey"),
                                        true)))
                        .version("1.0.1")
                        .made(),
                allowance.form());
        town.offering(item);
        Journey journey = Journey.received(town, Family.usual(), item);
        assertThat(town.refused(() ->
                                town.steps.leaveOut(town.handler, journey.of(item), Optional.empty(), "survey", "不需要"))
                        .code())
                .isEqualTo("step-mandatory");
        assertThat(town.refused(() ->
                                town.steps.leaveOut(town.handler, journey.of(item), Optional.empty(), "conference", ""))
                        .code())
                .isEqualTo("reason-missing");
        must(town.steps.leaveOut(town.handler, journey.of(item), Optional.empty(), "conference", "情况清楚"));
        assertThat(journey.step(item, "conference").skipReason()).contains("情况清楚");
    }

    @Test
    void theRandomDrawIsTheSameHoweverOftenItIsAskedAndDrawsAboutItsShare() {
        SampleItem item = new SampleItem(
                Releases.of(allowance.release())
                        .tracks(Tracks.track(
                                "usual",
                                null,
                                StepStart.onAccepted(),
                                null,
                                Tracks.step(
                                        "draw",
                                        StepKind.SURVEY,
                                        Owner.TOWNSHIP,
                                        StepStart.onAccepted(),
                                        false,
                                        StepCondition.IF_DRAWN,
                                        null,
                                        null),
                                Tracks.step(
                                        "decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.after("draw"), true)))
                        .version("1.0.2")
                        .made(),
                allowance.form());
        town.offering(item);
        Journey journey = Journey.accepted(town, Family.usual(), item);
        var handling = journey.handling(item);
        var track = item.release().tracks().get(0);
        StepConditions conditions = new StepConditions(town.parameters);
        int drawn = 0;
        for (int i = 0; i < 1000; i++) {
            var other = new org.yimen.casework.domain.Handling(
                    new org.yimen.casework.domain.HandlingId(new java.util.UUID(7, i).toString()),
                    1,
                    handling.caseId(),
                    handling.regionCode(),
                    handling.department(),
                    handling.pin(),
                    handling.track(),
                    handling.state(),
                    handling.steps(),
                    handling.clocks(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of());
            var first = conditions.skipReason(
                    town.stores,
                    journey.file(),
                    other,
                    item.release(),
                    track,
                    track.step("draw").orElseThrow(),
                    town.time.today());
            var second = conditions.skipReason(
                    town.stores,
                    journey.file(),
                    other,
                    item.release(),
                    track,
                    track.step("draw").orElseThrow(),
                    town.time.today().plusYears(1));
            assertThat(second).isEqualTo(first);
            drawn += first.isEmpty() ? 1 : 0;
        }
        assertThat(drawn).isBetween(240, 360);
    }

    /** 社会救助法 art. 42: nobody's means are examined twice, and one member's status spares no other. */
    @Test
    void aCheckIsSkippedWhereEveryBeneficiaryIsRecognisedAlready() {
        SampleItem item = new SampleItem(
                Releases.of(allowance.release())
                        .tracks(Tracks.track(
                                "usual",
                                null,
                                StepStart.onReceived(),
                                null,
                                Tracks.step(
                                        "check",
                                        StepKind.VERIFICATION,
                                        Owner.DEPARTMENT,
                                        StepStart.onReceived(),
                                        false,
                                        StepCondition.UNLESS_RECOGNISED,
                                        null,
                                        null),
                                Tracks.step(
                                        "decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.after("check"), true)))
                        .statuses(new StatusRules(
                                Map.of(), List.of(), List.of(), List.of(Statuses.EXTREME_POVERTY), Map.of()))
                        .version("1.0.10")
                        .made(),
                allowance.form());
        item.materials = allowance.materials;
        town.offering(item);
        Journey mixed = Journey.accepted(town, Family.usual(), item).dispatch();
        List<String> persons = mixed.file().household().countedPersons();
        assertThat(persons).hasSize(3);
        recognise(persons.get(0));
        mixed.receiveAll();
        assertThat(mixed.step(item, "check").status()).isEqualTo(StepStatus.OPEN);
        persons.forEach(this::recognise);
        Journey recognised = Journey.received(town, Family.usual(), item);
        assertThat(recognised.step(item, "check").skipReason().orElseThrow()).contains("第四十二条");
    }

    private void recognise(String person) {
        town.stores
                .register()
                .add(new HeldStatus(
                        java.util.UUID.randomUUID().toString(),
                        person,
                        Statuses.EXTREME_POVERTY,
                        town.time.today(),
                        Optional.empty(),
                        "受理编号1"));
    }
}
