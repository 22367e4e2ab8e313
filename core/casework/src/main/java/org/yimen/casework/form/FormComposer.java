package org.yimen.casework.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ReleaseId;

/**
 * Makes the one form of the chosen items. The last {@value #KEPT} forms are kept with their compiled schemas; one whose
 * items or facts have changed since is made anew. Safe for use by several threads.
 */
public final class FormComposer {
    static final int KEPT = 200;

    private final Function<FactKey, Optional<FactDefinition>> definitions;
    private final JsonSchemas schemas;
    private final Map<List<ReleaseId>, ComposedForm> kept = new Kept();

    /** @param definitions finds a fact's definition, as {@code registry::factDefinition} does; never {@code null} */
    public FormComposer(Function<FactKey, Optional<FactDefinition>> definitions) {
        this.definitions = definitions;
        this.schemas = new JsonSchemas();
    }

    /**
     * @param parts the chosen items in the order shown, none twice; never {@code null}
     * @throws MissingFactException if a fact that an item reads is defined by nobody at present
     * @throws IllegalArgumentException if an item is chosen twice
     */
    public ComposedForm compose(List<FormPart> parts) {
        List<ReleaseId> key = parts.stream().map(FormPart::release).toList();
        ComposedForm known = find(key);
        if (known != null && known.isOf(parts, definitions)) {
            return known;
        }
        requireEachOnce(key);
        ComposedForm made = new ComposedForm(parts, definitions, schemas);
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }

    /**
     * The facts as one item reads them, without a composed form: see {@link ComposedForm#valuesFor}.
     *
     * @throws MissingFactException if a version between is defined by nobody at present
     */
    public Facts valuesFor(ItemForm form, Facts facts) {
        return new FactConversion(definitions).valuesFor(form.facts(), facts);
    }

    private ComposedForm find(List<ReleaseId> key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private static void requireEachOnce(List<ReleaseId> releases) {
        Set<ItemCode> seen = new HashSet<>();
        for (ReleaseId release : releases) {
            if (!seen.add(release.item())) {
                throw new IllegalArgumentException(release.item() + " is chosen twice");
            }
        }
    }

    private static final class Kept extends LinkedHashMap<List<ReleaseId>, ComposedForm> {
        private static final long serialVersionUID = 1;

        Kept() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<ReleaseId>, ComposedForm> eldest) {
            return size() > KEPT;
        }
    }
}
