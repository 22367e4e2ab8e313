package org.yimen.spi.item;

import java.util.List;
import java.util.Objects;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactUse;

/**
 * What an item must know.
 *
 * @param facts the shared facts it reads; never {@code null}
 * @param questions JSON Schema 2020-12 of its own questions, type {@code object}, Chinese titles, no {@code $ref} out of
 *     the document, {@code pattern} in RE2, at most 8 levels deep and 64 KiB; never {@code null}
 * @param layout layout hints by question, in the vocabulary of the page's form renderer; never {@code null}
 */
public record ItemForm(List<FactUse> facts, Document questions, Document layout) {
    public ItemForm {
        facts = List.copyOf(facts);
        Objects.requireNonNull(questions, "questions");
        layout = Objects.requireNonNullElse(layout, Document.empty());
    }
}
