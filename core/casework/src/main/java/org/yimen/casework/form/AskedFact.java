package org.yimen.casework.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ReleaseId;

/** One shared fact of the one form: asked in the newest version that any chosen item reads. */
final class AskedFact {
    private final FactDefinition definition;
    private final List<Use> uses;
    private final boolean whole;

    /** That one of the chosen items reads the fact. */
    record Use(ReleaseId release, FactUse use) {}

    AskedFact(FactDefinition definition, List<Use> uses) {
        this.definition = definition;
        this.uses = List.copyOf(uses);
        this.whole = uses.stream().anyMatch(use -> readsAll(use.use()));
    }

    FactDefinition definition() {
        return definition;
    }

    String name() {
        return definition.key().name();
    }

    Document schema() {
        return FactReduction.reduce(definition.schema(), whole ? Set.of() : fields(), required());
    }

    /** Whether the form cannot be complete without the fact. */
    boolean isRequired() {
        return required().stream().anyMatch(field -> field.indexOf('/') < 0);
    }

    Question question(Leaf leaf) {
        List<Use> readers = uses.stream().filter(use -> reads(use.use(), leaf)).toList();
        List<Use> demanding = leaf.alwaysRequired(definition.schema())
                ? readers
                : readers.stream()
                        .filter(use -> use.use().required().contains(leaf.path()))
                        .toList();
        return new Question(
                leaf.pointer(),
                leaf.title(),
                releases(readers),
                releases(demanding),
                readers.stream().map(use -> use.use().why()).distinct().toList());
    }

    private Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        uses.forEach(use -> fields.addAll(use.use().fields()));
        return fields;
    }

    private Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        uses.forEach(use -> required.addAll(use.use().required()));
        required.removeIf(field -> !FactReduction.hasField(definition.schema(), field));
        return required;
    }

    /** An older version's field that the newest no longer has can only be converted from the whole. */
    private boolean readsAll(FactUse use) {
        return use.fields().isEmpty()
                || use.fields().stream().anyMatch(field -> !FactReduction.hasField(definition.schema(), field));
    }

    private boolean reads(FactUse use, Leaf leaf) {
        if (readsAll(use)) {
            return true;
        }
        return use.fields().stream()
                .anyMatch(field -> leaf.path().equals(field)
                        || leaf.path().startsWith(field + "/")
                        || leaf.namesRowOf(field, definition.schema()));
    }

    private static List<ReleaseId> releases(List<Use> uses) {
        return new ArrayList<>(
                new LinkedHashSet<>(uses.stream().map(Use::release).toList()));
    }
}
