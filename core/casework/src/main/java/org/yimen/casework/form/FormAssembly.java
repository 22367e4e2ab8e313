package org.yimen.casework.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ReleaseId;

/** Merges the chosen parts into one schema, one layout and one list of questions. */
final class FormAssembly {
    private static final List<String> CORE_ORDER =
            CommonFacts.all().stream().map(fact -> fact.key().name()).distinct().toList();
    private static final Comparator<String> FACT_ORDER = Comparator.<String>comparingInt(
                    name -> CORE_ORDER.contains(name) ? CORE_ORDER.indexOf(name) : Integer.MAX_VALUE)
            .thenComparing(Comparator.naturalOrder());

    private final List<FormPart> parts;
    private final List<AskedFact> facts;

    FormAssembly(List<FormPart> parts, Function<FactKey, Optional<FactDefinition>> definitions) {
        this.parts = parts;
        this.facts = uses(parts).entrySet().stream()
                .map(entry -> new AskedFact(definition(entry.getValue(), definitions), entry.getValue()))
                .toList();
    }

    /** What a part reads; one whose household's means are examined also asks for commitment and consent. */
    static List<FactUse> usesOf(FormPart part) {
        if (!part.meansTested()) {
            return part.form().facts();
        }
        FactKey key = part.form().facts().stream()
                .map(FactUse::key)
                .filter(used -> used.name().equals(CommonFacts.CONSENTS))
                .findFirst()
                .orElse(new FactKey(CommonFacts.CONSENTS, 1));
        FactUse consents = new FactUse(key, ConsentCheck.FIELDS, ConsentCheck.FIELDS, Messages.of("why.consents"));
        return Stream.concat(part.form().facts().stream(), Stream.of(consents)).toList();
    }

    List<AskedFact> facts() {
        return facts;
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (AskedFact fact : facts) {
            Leaf.of(fact.schema(), "/facts/" + fact.name()).forEach(leaf -> questions.add(fact.question(leaf)));
        }
        for (FormPart part : parts) {
            Leaf.of(part.form().questions(), ComposedForm.placeOf(part.release()))
                    .forEach(leaf -> questions.add(ownQuestion(part, leaf)));
        }
        return List.copyOf(questions);
    }

    Document schema() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("facts", factsSchema());
        sections.put("items", itemsSchema());
        root.putAll(Closed.object(Messages.of("form.title"), sections, demanding(sections)));
        return Document.of(root);
    }

    Document layout() {
        Map<String, Object> items = new TreeMap<>();
        for (FormPart part : parts) {
            Map<String, Object> department =
                    Closed.child(items, part.release().item().department());
            department.put(part.release().item().item(), part.form().layout());
        }
        List<String> order = facts.stream().map(AskedFact::name).toList();
        return Document.of(
                Map.of("ui:order", List.of("facts", "items"), "facts", Map.of("ui:order", order), "items", items));
    }

    private Map<String, Object> factsSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        facts.forEach(fact -> properties.put(fact.name(), fact.schema()));
        List<String> required = facts.stream()
                .filter(AskedFact::isRequired)
                .map(AskedFact::name)
                .toList();
        return Closed.object(Messages.of("form.facts"), properties, required);
    }

    private Map<String, Object> itemsSchema() {
        Map<String, Map<String, Object>> byDepartment = new LinkedHashMap<>();
        for (FormPart part : parts) {
            String department = part.release().item().department();
            String place = "/properties/items/properties/" + department + "/properties/"
                    + part.release().item().item();
            Map<String, Object> questions = QuestionSchema.at(place, part.form().questions());
            questions.put("title", part.title());
            byDepartment
                    .computeIfAbsent(department, key -> new LinkedHashMap<>())
                    .put(part.release().item().item(), questions);
        }
        Map<String, Object> departments = new LinkedHashMap<>();
        byDepartment.forEach((department, items) ->
                departments.put(department, Closed.object(Messages.of("form.items"), items, demanding(items))));
        return Closed.object(Messages.of("form.items"), departments, demanding(departments));
    }

    /** The names of those objects that cannot be left out, because something in them is required. */
    private static List<String> demanding(Map<String, Object> schemas) {
        return schemas.entrySet().stream()
                .filter(entry -> !SchemaNode.of(entry.getValue()).required().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Question ownQuestion(FormPart part, Leaf leaf) {
        List<ReleaseId> reader = List.of(part.release());
        return new Question(leaf.pointer(), leaf.title(), reader, leaf.required() ? reader : List.of(), List.of());
    }

    private static Map<String, List<AskedFact.Use>> uses(List<FormPart> parts) {
        Map<String, List<AskedFact.Use>> byName = new TreeMap<>(FACT_ORDER);
        for (FormPart part : parts) {
            for (FactUse use : usesOf(part)) {
                byName.computeIfAbsent(use.key().name(), name -> new ArrayList<>())
                        .add(new AskedFact.Use(part.release(), use));
            }
        }
        return byName;
    }

    private static FactDefinition definition(
            List<AskedFact.Use> uses, Function<FactKey, Optional<FactDefinition>> definitions) {
        FactKey newest = uses.stream()
                .map(use -> use.use().key())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return definitions.apply(newest).orElseThrow(() -> new MissingFactException(newest));
    }
}
