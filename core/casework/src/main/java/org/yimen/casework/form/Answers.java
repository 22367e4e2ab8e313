package org.yimen.casework.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;

/** The answers to one form on one day, as the shared checks read them. */
final class Answers {
    private final ComposedForm form;
    private final Document answers;
    private final LocalDate on;
    private final boolean meansTested;
    private final Set<String> asked;
    private final SchemaNode schema;
    private final List<Finding> findings = new ArrayList<>();

    /** An object of the answers with its place. */
    record Entry(String pointer, Document data) {}

    Answers(ComposedForm form, Document answers, LocalDate on, boolean meansTested) {
        this.form = form;
        this.answers = answers;
        this.on = on;
        this.meansTested = meansTested;
        this.asked = form.questions().stream().map(Question::pointer).collect(Collectors.toSet());
        this.schema = SchemaNode.of(form.schema().asMap());
    }

    ComposedForm form() {
        return form;
    }

    LocalDate on() {
        return on;
    }

    boolean meansTested() {
        return meansTested;
    }

    /** Whether the form asks a field, written with {@code -} for the index of a row. */
    boolean asks(String pointer) {
        return asked.contains(pointer);
    }

    SchemaNode schema() {
        return schema;
    }

    Entry entry(String pointer) {
        return new Entry(pointer, answers.object(pointer));
    }

    /** The rows of a list with the index each really has; a row of another type counts as an empty one. */
    List<Entry> rows(String pointer) {
        int size = answers.at(pointer)
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list).size())
                .orElse(0);
        List<Entry> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(entry(pointer + "/" + i));
        }
        return rows;
    }

    /** Tells an error at a field; the sentence's first place is filled with the field's label. */
    Finding error(String pointer, String code) {
        return Finding.error(
                pointer, code, Messages.of(code, Place.of(schema, pointer).label()));
    }

    Finding warning(String pointer, String code) {
        return Finding.warning(
                pointer, code, Messages.of(code, Place.of(schema, pointer).label()));
    }

    void tell(Finding finding) {
        findings.add(finding);
    }

    List<Finding> told() {
        return List.copyOf(findings);
    }
}
