package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;

/** A step is filed once, when its turn has come, by whom it takes. */
class AStepIsFiledInItsTurnTest extends StepsOfAHandling {
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
}
