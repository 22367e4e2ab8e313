package org.yimen.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.PriorBenefit;
import org.yimen.spi.item.RescueItem;

/** The applications an item must answer: empty, partial, complete, crowded and hostile ones. */
final class Inputs {
    private final Subject subject;
    private final List<Input> all = new ArrayList<>();

    private Inputs(Subject subject) {
        this.subject = subject;
    }

    /** All of them. */
    static List<Input> of(Subject subject) {
        Inputs inputs = new Inputs(subject);
        inputs.samples();
        inputs.partial();
        inputs.choices();
        inputs.surroundings();
        inputs.poisoned();
        return List.copyOf(inputs.all);
    }

    private RescueItem item() {
        return subject.item();
    }

    private Applications complete() {
        return Applications.forItem(item())
                .of(household(SchemaExamples::plausible))
                .answers(plausibleAnswers());
    }

    private void samples() {
        List<Application> samples = subject.samples();
        for (int i = 0; i < samples.size(); i++) {
            all.add(new Input("samples().get(" + i + ")", samples.get(i), true));
        }
    }

    private void partial() {
        add("an empty application", Applications.forItem(item()));
        add("a complete application", complete());
        add("a complete urban application", complete().urban());
        add("answers without facts", complete().facts(Households.nobody()));
        add("facts without answers", complete().answers(Map.of()));
        Household full = household(SchemaExamples::plausible);
        subject.schemasRead().forEach((fact, schema) -> {
            add("the fact " + fact + " missing", complete().of(full.declare(fact, Document.empty())));
            add(
                    "the fact " + fact + " alone",
                    Applications.forItem(item()).of(Household.empty().declare(fact, SchemaExamples.plausible(schema))));
        });
        add("thirty members", complete().of(Crowd.of(full)));
    }

    /** Every choice of every question of the item's own. */
    private void choices() {
        Document questions = item().form().questions();
        for (String name : questions.object("/properties").asMap().keySet()) {
            Document question = questions.object("/properties").object("/" + name);
            for (String choice : question.texts("/enum")) {
                add("answer " + name + "=" + choice, complete().answer(name, choice));
                add(
                        "answer " + name + "=" + choice + " alone",
                        Applications.forItem(item()).answer(name, choice));
            }
            for (boolean yes : new boolean[] {true, false}) {
                question.text("/type")
                        .filter("boolean"::equals)
                        .ifPresent(type ->
                                add("answer " + name + "=" + yes, complete().answer(name, yes)));
            }
            add("answer " + name + " missing", complete().answer(name, null));
        }
    }

    private void surroundings() {
        ReleaseChecks.SHARED_STATUSES.stream()
                .sorted()
                .forEach(status -> add("status " + status, complete().holding(status, "applicant")));
        add("an unknown status", complete().holding("elsewhere.unknown", "household"));
        add("status of a missing member", complete().holding("minimum-living", "member:7"));
        add("a leap day", complete().on(2028, 2, 29));
        add("long ago", complete().on(1949, 10, 1));
        LocalDate day = Households.DAY;
        for (LocalDate granted : List.of(day, day.minusMonths(6), day.minusYears(9), day.plusYears(1))) {
            PriorBenefit before = new PriorBenefit(item().release().code(), "applicant", "", granted);
            add("granted on " + granted, complete().grantedBefore(before));
        }
        FixedParameters defaults =
                FixedParameters.of(item().release(), complete().area());
        for (BigDecimal value : List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1e12"))) {
            all.add(new Input("all parameters " + value, complete().build(defaults.allSetTo(value)), false));
        }
    }

    private void poisoned() {
        Document questions = item().form().questions();
        Poisons.ALL.forEach(entry -> {
            String name = entry.getKey();
            Object poison = entry.getValue();
            Household deep = household(schema -> SchemaExamples.poisoned(schema, poison));
            Household shallow = household(schema -> SchemaExamples.shallow(schema, poison));
            Document answers = SchemaExamples.poisoned(questions, poison);
            addPoisoned(name + " in every field", complete().of(deep).answers(answers.asMap()));
            addPoisoned(name + " in every field of the facts", complete().of(deep));
            addPoisoned(name + " for every field", complete().of(shallow));
            addPoisoned(
                    name + " for every answer",
                    complete().answers(SchemaExamples.shallow(questions, poison).asMap()));
            addPoisoned(name + " as found by a check", complete().of(found(poison)));
        });
    }

    private Household found(Object poison) {
        Household household = household(SchemaExamples::plausible);
        for (Map.Entry<String, Document> read : subject.schemasRead().entrySet()) {
            household = household.checked(read.getKey(), SchemaExamples.poisoned(read.getValue(), poison));
        }
        return household;
    }

    private Household household(Function<Document, Document> value) {
        Household household = Household.empty().declare(CommonFacts.HARDSHIP, Document.empty());
        for (Map.Entry<String, Document> read : subject.schemasRead().entrySet()) {
            household = household.declare(read.getKey(), value.apply(read.getValue()));
        }
        return household;
    }

    private Map<String, Object> plausibleAnswers() {
        return SchemaExamples.plausible(item().form().questions()).asMap();
    }

    private void add(String title, Applications application) {
        all.add(new Input(title, application.build(), true));
    }

    /** What no form lets through: an item must still answer, but its answer may be of any size. */
    private void addPoisoned(String title, Applications application) {
        all.add(new Input(title, application.build(), false));
    }
}
