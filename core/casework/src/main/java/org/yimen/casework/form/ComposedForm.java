package org.yimen.casework.form;

import com.networknt.schema.JsonSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.ReleaseId;

/**
 * The one form of several chosen items. Answers are {@code {"facts": {NAME: …}, "items": {DEPARTMENT: {ITEM: …}}}};
 * each fact is asked once, only in the fields that some item reads. Immutable.
 */
public final class ComposedForm {
    private static final Pattern ROW = Pattern.compile("/(\\d+|\\*|-|\\[\\])");

    private final List<FormPart> parts;
    private final List<FactDefinition> asked;
    private final Document schema;
    private final Document layout;
    private final List<Question> questions;
    private final List<String> order;
    private final int separateQuestions;
    private final JsonSchema compiled;
    private final Function<FactKey, Optional<FactDefinition>> definitions;

    ComposedForm(List<FormPart> parts, Function<FactKey, Optional<FactDefinition>> definitions, JsonSchemas schemas) {
        FormAssembly assembly = new FormAssembly(parts, definitions);
        this.parts = List.copyOf(parts);
        this.asked = assembly.facts().stream().map(AskedFact::definition).toList();
        this.schema = assembly.schema();
        this.layout = assembly.layout();
        this.questions = assembly.questions();
        this.order = questions.stream()
                .map(question -> ROW.matcher(question.pointer()).replaceAll(""))
                .toList();
        this.separateQuestions = parts.stream()
                .mapToInt(part ->
                        new FormAssembly(List.of(part), definitions).questions().size())
                .sum();
        this.compiled = schemas.compile(JsonTrees.of(schema));
        this.definitions = definitions;
    }

    /** Where an item's own answers stand: {@code /items/DEPARTMENT/ITEM}. */
    public static String placeOf(ReleaseId release) {
        return "/items/" + release.item();
    }

    /** The chosen items, in the order given; never {@code null}. */
    public List<FormPart> parts() {
        return parts;
    }

    /** JSON Schema 2020-12 of the answers, closed at every level; never {@code null}. */
    public Document schema() {
        return schema;
    }

    /** Layout hints for the page's form renderer, in the shape of the schema; never {@code null}. */
    public Document layout() {
        return layout;
    }

    /** What is asked, in the order of the form; never {@code null}. */
    public List<Question> questions() {
        return questions;
    }

    /** The pointers of the questions, in the order of the form, without the rows of lists; never {@code null}. */
    public List<String> order() {
        return order;
    }

    /** How many fields the form has; a field of a list's element counts once. */
    public int questionCount() {
        return questions.size();
    }

    /** How many there would be if each item's form were filled in by itself. */
    public int separateQuestionCount() {
        return separateQuestions;
    }

    /** The facts asked, in the version asked and the order of the form; never {@code null}. */
    public List<FactDefinition> askedFacts() {
        return asked;
    }

    /** The version in which each fact is asked, by its name, in the order of the form; never {@code null}. */
    public Map<String, FactKey> factVersions() {
        Map<String, FactKey> versions = new LinkedHashMap<>();
        asked.forEach(fact -> versions.put(fact.key().name(), fact.key()));
        return Collections.unmodifiableMap(versions);
    }

    /** An item's own answers out of the whole; empty if there are none. */
    public Document answersOf(ReleaseId release, Document answers) {
        return answers.object(placeOf(release));
    }

    /**
     * The facts as one of the chosen items reads them: only those it names, newer versions converted down. A value
     * older than what the item reads cannot be converted up and is left out: it must be asked again.
     *
     * @throws IllegalArgumentException if the release is not part of the form
     * @throws MissingFactException if a version between is defined by nobody at present
     */
    public Facts valuesFor(ReleaseId release, Facts facts) {
        FormPart part = parts.stream()
                .filter(candidate -> candidate.release().equals(release))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(release + " is not part of the form"));
        return new FactConversion(definitions).valuesFor(FormAssembly.usesOf(part), facts);
    }

    /** Whether any chosen item examines the household's means. */
    boolean isMeansTested() {
        return parts.stream().anyMatch(FormPart::meansTested);
    }

    JsonSchema compiled() {
        return compiled;
    }

    boolean isOf(List<FormPart> otherParts, Function<FactKey, Optional<FactDefinition>> lookup) {
        return parts.equals(otherParts)
                && asked.stream().allMatch(fact -> lookup.apply(fact.key()).equals(Optional.of(fact)));
    }
}
