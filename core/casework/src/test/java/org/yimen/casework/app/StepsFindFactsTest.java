package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Comparison;
import org.yimen.casework.domain.StepEntry;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.FactKey;

/** What surveys and checks find stands beside what was declared. */
class StepsFindFactsTest extends StepsOfAHandling {
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

    private static java.util.Set<String> persons(Journey journey) {
        return java.util.Set.copyOf(journey.file().household().countedPersons());
    }
}
