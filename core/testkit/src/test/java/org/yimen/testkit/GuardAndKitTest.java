package org.yimen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.testkit.Verdicts.held;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.casework.registry.Answer;
import org.yimen.casework.registry.BundleInfo;
import org.yimen.casework.registry.Fault;
import org.yimen.casework.registry.GuardSettings;
import org.yimen.casework.registry.ItemGuard;
import org.yimen.casework.registry.LiveItem;
import org.yimen.casework.registry.LiveRegistry;
import org.yimen.casework.registry.OperatorFinding;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;

/**
 * One breach of every rule by which the platform's guard keeps an item out or counts an answer as a fault: the kit names
 * each. Otherwise an item passes its tests and is set aside on its first real application.
 */
class GuardAndKitTest {
    /** The guard's sentences, by the rule they belong to. */
    private static final ResourceBundle RULES =
            ResourceBundle.getBundle("org.yimen.casework.registry.messages", Locale.CHINESE);

    /** Rules for publishers of facts, which the kit does not get to see. */
    private static final Set<String> FOR_PUBLISHERS = Set.of("wrong.department", "schema.vocabulary");

    /** Parts of sentences, not rules. */
    private static final Pattern PARTS = Pattern.compile("schema\\.of\\..*");

    /** A breach of one rule. */
    private record Breach(String rule, RescueItem item) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static Stream<Breach> breaches() {
        return Stream.of(inTheDescriptor(), inTheSchema(), inTheAnswers()).flatMap(Function.identity());
    }

    private static Stream<Breach> inTheDescriptor() {
        Map<String, Object> aliases = Map.of("aliases", Collections.nCopies(201, "助餐"));
        Map<String, Object> use = Map.of("key", "person@1", "fields", List.of("name"), "why", "核对身份");
        return Stream.of(
                new Breach("wrong.platform", SpoiltDescriptor.release("/id/item", "core/meal")),
                new Breach("wrong.parameter", SpoiltDescriptor.release("/parameters/0/key", "elsewhere.amount")),
                new Breach("wrong.parameter.default", SpoiltDescriptor.release("/parameters/0/defaultValue", -1)),
                new Breach("wrong.text", SpoiltDescriptor.release("/name", "助".repeat(20_000))),
                new Breach("wrong.list", SpoiltDescriptor.release("/aliases", aliases.get("aliases"))),
                new Breach("wrong.number", SpoiltDescriptor.release("/tracks/0/limit/amount", 3_661)),
                new Breach(
                        "wrong.document",
                        SpoiltDescriptor.form("/layout", Map.of("notes", Collections.nCopies(70, "说明".repeat(400))))),
                new Breach("wrong.fact.twice", SpoiltDescriptor.form("/facts", List.of(use, use))));
    }

    private static Stream<Breach> inTheSchema() {
        Map<String, Object> deep = Map.of("type", "integer", "title", "最里层");
        for (int i = 0; i < 9; i++) {
            deep = Map.of("type", "object", "title", "一层", "properties", Map.of("inner", deep));
        }
        return Stream.of(
                new Breach("wrong.schema", SpoiltDescriptor.form("/questions/additionalProperties", true)),
                new Breach("schema.open", SpoiltDescriptor.form("/questions/additionalProperties", true)),
                new Breach("schema.object", SpoiltDescriptor.form("/questions/type", "array")),
                new Breach("schema.invalid", asking(Map.of("type", "integr", "title", "餐数"))),
                new Breach("schema.untitled", asking(Map.of("type", "integer"))),
                new Breach("schema.keyword", asking(Map.of("type", "integer", "title", "餐数", "$id", "meals"))),
                new Breach("schema.pattern", asking(Map.of("type", "string", "title", "餐别", "pattern", "(?!x).*"))),
                new Breach("schema.ref", asking(Map.of("title", "餐数", "$ref", "#/$defs/nowhere"))),
                new Breach("schema.circle", asking(Map.of("title", "餐数", "$ref", "#/properties/meals"))),
                new Breach("schema.deep", asking(deep)),
                new Breach("schema.large", asking(Map.of("type", "string", "title", "餐".repeat(22_000)))),
                new Breach("schema.complex", unfolding()),
                new Breach(
                        "schema.name",
                        SpoiltDescriptor.form(
                                "/questions/properties", Map.of("每日餐数", Map.of("type", "integer", "title", "餐数")))));
    }

    /** Five lists of references, each to the next: small as text, and more than three thousand schemas to draw. */
    private static RescueItem unfolding() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            definitions.put("d" + i, Map.of("allOf", Collections.nCopies(6, Map.of("$ref", "#/$defs/d" + (i + 1)))));
        }
        definitions.put("d5", Map.of("type", "integer"));
        return SpoiltDescriptor.form(
                "/questions",
                Map.of(
                        "type",
                        "object",
                        "title",
                        "助餐",
                        "properties",
                        Map.of("meals", Map.of("title", "餐数", "$ref", "#/$defs/d0")),
                        "$defs",
                        definitions));
    }

    private static Stream<Breach> inTheAnswers() {
        MaterialNeed card = MaterialNeed.fromApplicant("id-card", "applicant", "身份证", "核对年龄", TinyItem.RULE);
        MaterialNeed foreign = MaterialNeed.fromApplicant("elsewhere.form", "applicant", "登记表", "核对年龄", TinyItem.RULE);
        Function<Finding, RescueItem> finding = wrong -> answering(item -> item.findings = List.of(wrong));
        return Stream.of(
                new Breach("fault.THREW", answering(item -> item.findings = null)),
                new Breach("fault.NO_ANSWER", answering(item -> item.track = null)),
                new Breach("wrong.element", answering(item -> item.beneficiaries = Arrays.asList("applicant", null))),
                new Breach("wrong.material.twice", answering(item -> item.materials = List.of(card, card))),
                new Breach("wrong.material.type", answering(item -> item.materials = List.of(foreign))),
                new Breach("wrong.code", finding.apply(Finding.info("", "w".repeat(101), "请核对"))),
                new Breach("wrong.pointer", finding.apply(Finding.info("/lunch", "odd", "请核对"))),
                new Breach("wrong.benefit", answering(item -> item.benefit = service("60"))),
                new Breach("wrong.track", answering(item -> item.track = "fast")),
                new Breach(
                        "wrong.beneficiaries",
                        answering(item -> item.beneficiaries = List.of("applicant", "applicant"))),
                new Breach("wrong.cause", answering(item -> item.cause = Optional.of("因".repeat(41)))));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void what_the_guard_refuses_the_kit_names(Breach breach) {
        assertThat(guardOn(breach.item()))
                .as("the guard")
                .anyMatch(sentence -> asPattern(breach.rule()).matcher(sentence).find());
        assertThat(held(breach.item())).as("the kit").isNotEmpty();
    }

    @Test
    void no_rule_of_the_guard_is_left_out() {
        Set<String> rules = RULES.keySet().stream()
                .filter(key -> key.startsWith("wrong.") || key.startsWith("schema."))
                .filter(key ->
                        !FOR_PUBLISHERS.contains(key) && !PARTS.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(breaches().map(Breach::rule)).containsAll(rules);
        assertThat(rules).hasSizeGreaterThan(20);
    }

    @Test
    void a_sound_item_is_sound_to_both() {
        assertThat(guardOn(new TinyItem())).isEmpty();
        assertThat(held(new TinyItem())).isEmpty();
    }

    /** Everything the guard says of an item: at its arrival, and asked about the kit's own applications. */
    private static List<String> guardOn(RescueItem item) {
        try (ItemGuard guard = new ItemGuard(GuardSettings.usual(), Clock.systemUTC())) {
            LiveRegistry registry = new LiveRegistry(guard);
            registry.itemArrived("item", () -> item, () -> new BundleInfo(1, "org.example.township", "1.0.0", ""));
            List<String> sentences = new ArrayList<>(
                    registry.problems().stream().map(OperatorFinding::sentence).toList());
            Subject subject = new Subject(item, List.of(), List.of(), Set.of());
            registry.all().forEach(live -> Inputs.of(subject).stream()
                    .map(Input::application)
                    .forEach(application -> charged(live, application).forEach(sentences::add)));
            return sentences;
        }
    }

    private static Stream<String> charged(LiveItem live, Application application) {
        return Stream.<Answer<?>>of(
                        live.validate(application),
                        live.materials(application),
                        live.assess(application),
                        live.benefit(application),
                        live.track(application),
                        live.beneficiaries(application),
                        live.cause(application))
                .flatMap(answer -> answer.fault().stream())
                .filter(fault -> fault.kind().isCharged())
                .map(Fault::sentence);
    }

    /** The rule's sentence with anything in its places. */
    private static Pattern asPattern(String rule) {
        return Pattern.compile(Arrays.stream(RULES.getString(rule).split("\\{\\d}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    private static RescueItem asking(Map<String, Object> question) {
        return SpoiltDescriptor.form("/questions/properties/meals", question);
    }

    private static Benefit service(String amount) {
        return new Benefit(
                Benefit.Kind.SERVICE, new BigDecimal(amount), Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, "每月补贴");
    }

    private static RescueItem answering(Consumer<Answers> spoil) {
        Answers item = new Answers();
        spoil.accept(item);
        return item;
    }

    /** The sound item with fixed answers. */
    private static final class Answers extends TinyItem {
        private List<Finding> findings = List.of();
        private List<MaterialNeed> materials = List.of();
        private List<String> beneficiaries = List.of("applicant");
        private String track = "usual";
        private Optional<String> cause = Optional.empty();
        private Benefit benefit = service("0");

        @Override
        public List<Finding> validate(Application application) {
            return List.copyOf(findings);
        }

        @Override
        public List<MaterialNeed> materials(Application application) {
            return materials;
        }

        @Override
        public List<String> beneficiaries(Application application) {
            return beneficiaries;
        }

        @Override
        public String track(Application application) {
            return track;
        }

        @Override
        public Optional<String> cause(Application application) {
            return cause;
        }

        @Override
        public Assessment assess(Application application) {
            return Assessment.of(super.assess(application).reasons(), benefit(application));
        }

        @Override
        public Optional<Benefit> benefit(Application application) {
            return Optional.of(benefit);
        }
    }
}
