package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Comparison;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.item.StatusRules;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;

/** The steps of a handling: survey, check, opinion and those that are done under a condition. */
class StepsTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);

    @AfterEach
    void close() {
        town.close();
    }

    private Refusal refusedEntry(Journey journey, String step, StepEntry entry) {
        return town.refused(() -> town.steps.file(town.handler, journey.of(allowance), Optional.empty(), step, entry));
    }

    @Test
    void aSurveyNeedsItsFormTwoSignaturesAndTheHouseholds() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        StepEntry bare = new StepEntry(
                Document.of(Map.of("conclusions", "x")), List.of("经办甲", " 经办甲 ", ""), Optional.of(" "), List.of());
        assertThat(refusedEntry(journey, "survey", bare).findings())
                .extracting(Finding::pointer)
                .contains("/record/conclusion", "/signatures", "/householdSigner");
        journey.fileStep(allowance, "survey", Journey.survey(Map.of()));
        assertThat(journey.step(allowance, "survey").householdSigner()).contains(Family.NAME);
    }

    @Test
    void foundFactsStandBesideTheDeclaredAndTheDecisionGoesByTheVerifiedOnes() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        journey.fileStep(allowance, "survey", Journey.survey(Map.of("wage", 24000, "unsteady", true)));
        var view = must(town.inquiry.handlingView(town.handler, journey.of(allowance)));
        List<Comparison> compared = Comparison.of(view.known(), view.handling().found());
        assertThat(compared).anySatisfy(line -> {
            assertThat(line.pointer()).isEqualTo("/wage");
            assertThat(line.declared()).contains(new BigDecimal("12000"));
            assertThat(line.found()).contains(new BigDecimal("24000"));
            assertThat(line.differs()).isTrue();
        });
        assertThat(journey.file().facts().of("income").amount("/wage")).isEqualByComparingTo("12000");
        journey.fileStep(allowance, "check", Journey.entry("一致"));
        journey.fileStep(allowance, "opinion", Journey.entry("符合"));
        must(town.steps.confirm(town.secondHandler, journey.of(allowance), Optional.empty(), "opinion"));
        journey.hangNotice(allowance);
        town.time.goTo("2026-08-12");
        journey.takeNoticeDown(allowance);
        journey.decide(allowance, Journey.grant());
        var decision = journey.handling(allowance).decision().orElseThrow();
        assertThat(decision.benefit().orElseThrow().amount())
                .as("798.10 × 3 persons less 24 000 a year")
                .isEqualByComparingTo("394.30");
        assertThat(town.stores.register().benefitsOf(persons(journey)).get(0).reviewOn())
                .as("an unsteady income found by the survey is reviewed every six months")
                .contains(java.time.LocalDate.of(2027, 2, 12));
    }

    @Test
    void whatASurveyDidNotLookAtStaysAsDeclared() {
        Family family = Family.usual().fact("income", Map.of("wage", 12000, "unsteady", true));
        Journey journey = Journey.received(town, family, allowance);
        journey.fileStep(allowance, "survey", Journey.survey(Map.of("wage", 24000)));
        journey.fileStep(allowance, "check", Journey.entry("一致"));
        journey.fileStep(allowance, "opinion", Journey.entry("符合"));
        must(town.steps.confirm(town.secondHandler, journey.of(allowance), Optional.empty(), "opinion"));
        journey.hangNotice(allowance);
        town.time.goTo("2026-08-12");
        journey.takeNoticeDown(allowance);
        journey.decide(allowance, Journey.grant());
        var granted = town.stores.register().benefitsOf(persons(journey)).get(0);
        assertThat(granted.benefit().amount()).isEqualByComparingTo("394.30");
        assertThat(granted.reviewOn()).as("still unsteady").contains(java.time.LocalDate.of(2027, 2, 12));
    }

    private static java.util.Set<String> persons(Journey journey) {
        return java.util.Set.copyOf(journey.file().household().countedPersons());
    }

    @Test
    void onlySurveysAndChecksFindFactsAndOnlyKnownAndWellFormedOnes() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        StepEntry wrong = new StepEntry(
                Document.of(Map.of("conclusion", "一致")),
                List.of(),
                Optional.empty(),
                List.of(
                        new StepEntry.Found(new FactKey("nonsense", 1), Document.empty()),
                        new StepEntry.Found(new FactKey("income", 1), Document.of(Map.of("wage", "many")))));
        assertThat(refusedEntry(journey, "check", wrong).findings())
                .extracting(Finding::pointer)
                .containsExactly("/found/0/key", "/found/1/value/wage");
        journey.fileStep(allowance, "survey", Journey.survey(Map.of()));
        journey.fileStep(allowance, "check", Journey.entry("一致"));
        StepEntry opinion = new StepEntry(
                Document.of(Map.of("conclusion", "符合")),
                List.of(),
                Optional.empty(),
                List.of(new StepEntry.Found(new FactKey("income", 1), Document.of(Map.of("wage", 1)))));
        assertThat(refusedEntry(journey, "opinion", opinion).findings())
                .extracting(Finding::code)
                .containsExactly("step-finds-nothing");
    }

    @Test
    void aStepIsDoneOnlyWhenItsTurnHasComeAndOnlyOnce() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        Refusal early = refusedEntry(journey, "opinion", Journey.entry("符合"));
        assertThat(early.code()).isEqualTo("step-waiting");
        assertThat(early.message()).contains("未开始");
        journey.fileStep(allowance, "survey", Journey.survey(Map.of()));
        assertThat(refusedEntry(journey, "survey", Journey.survey(Map.of())).message())
                .contains("已完成");
        assertThat(refusedEntry(journey, "no-such-step", Journey.entry("x")).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(journey.step(allowance, "opinion").status())
                .as("waits for the check as well")
                .isEqualTo(StepStatus.WAITING);
    }

    @Test
    void aSecondPersonConfirmsTheOpinionOrSendsItBack() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        journey.fileStep(allowance, "survey", Journey.survey(Map.of()));
        journey.fileStep(allowance, "check", Journey.entry("一致"));
        journey.fileStep(allowance, "opinion", Journey.entry("符合"));
        assertThat(town.refused(() ->
                                town.steps.confirm(town.handler, journey.of(allowance), Optional.empty(), "opinion"))
                        .code())
                .isEqualTo("same-person");
        assertThat(town.refused(() -> town.steps.sendBack(
                                town.handler, journey.of(allowance), Optional.empty(), "opinion", "不全"))
                        .code())
                .isEqualTo("same-person");
        must(town.steps.sendBack(town.secondHandler, journey.of(allowance), Optional.empty(), "opinion", "不全"));
        assertThat(journey.step(allowance, "opinion").status()).isEqualTo(StepStatus.OPEN);
        journey.fileStep(allowance, "opinion", Journey.entry("符合，补充说明"));
        must(town.steps.confirm(town.secondHandler, journey.of(allowance), Optional.empty(), "opinion"));
        assertThat(journey.step(allowance, "opinion")
                        .confirmedBy()
                        .orElseThrow()
                        .name())
                .isEqualTo("经办乙");
    }

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

    /** 低保办法 art. 15: the survey is started within three working days, however long it takes. */
    @Test
    void whatMustBeBegunByADayIsBegunWhenItsOwnerSetsAboutItOrFilesIt() {
        SampleItem item = new SampleItem(
                Releases.of(allowance.release())
                        .tracks(Tracks.track(
                                "usual",
                                null,
                                StepStart.onAccepted(),
                                null,
                                Tracks.begunWithin(
                                        Tracks.working(3),
                                        Tracks.step(
                                                "survey",
                                                StepKind.SURVEY,
                                                Owner.TOWNSHIP,
                                                StepStart.onAccepted(),
                                                false)),
                                Tracks.begunWithin(
                                        Tracks.working(3),
                                        Tracks.step(
                                                "check",
                                                StepKind.VERIFICATION,
                                                Owner.TOWNSHIP,
                                                StepStart.onAccepted(),
                                                false)),
                                Tracks.step(
                                        "decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.onReceived(), true)))
                        .version("1.0.9")
                        .made(),
                allowance.form());
        item.materials = allowance.materials;
        town.offering(item);
        Journey journey = Journey.accepted(town, Family.usual(), item);
        var calendar = new Calendars().in(town.stores, Town.STREET);
        assertThat(journey.handling(item).clock("begin:survey").flatMap(clock -> clock.dueDate(calendar)))
                .contains(java.time.LocalDate.of(2026, 8, 6));
        town.time.goTo("2026-08-06");
        must(town.steps.begin(town.handler, journey.of(item), Optional.empty(), "survey"));
        assertThat(journey.handling(item).clock("begin:survey").orElseThrow().stoppedOn())
                .contains(java.time.LocalDate.of(2026, 8, 6));
        assertThat(journey.step(item, "survey").begunAt()).contains(town.time.now());
        assertThat(town.refused(() -> town.steps.begin(town.handler, journey.of(item), Optional.empty(), "survey"))
                        .code())
                .isEqualTo("already-begun");
        town.time.goTo("2026-08-10");
        journey.fileStep(item, "survey", Journey.survey(Map.of()));
        journey.fileStep(item, "check", Journey.entry("一致"));
        assertThat(journey.handling(item)
                        .clock("begin:survey")
                        .orElseThrow()
                        .verdict()
                        .orElseThrow()
                        .inTime())
                .isTrue();
        assertThat(journey.handling(item)
                        .clock("begin:check")
                        .orElseThrow()
                        .verdict()
                        .orElseThrow()
                        .inTime())
                .as("filed on the fifth working day, and not begun before")
                .isFalse();
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
