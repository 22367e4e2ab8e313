package org.yimen.casework.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemForm;

/**
 * Knows which places an item may point to: {@code /facts/NAME/…} in a fact it reads, {@code /QUESTION/…} in its own
 * questions, and the whole.
 */
public final class FormPointers {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile(".*~(?![01]).*");

    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,4}");

    private final ItemForm form;
    private final Function<FactKey, Optional<FactDefinition>> definitions;

    /**
     * @param form never {@code null}
     * @param definitions finds a fact's definition; never {@code null}
     */
    public FormPointers(ItemForm form, Function<FactKey, Optional<FactDefinition>> definitions) {
        this.form = form;
        this.definitions = definitions;
    }

    /** Whether a pointer as the item gives it is well-formed and leads to a place that the item asks. */
    public boolean leadInto(String pointer) {
        if (pointer.isEmpty()) {
            return true;
        }
        if (pointer.charAt(0) != '/' || BROKEN_ESCAPE.matcher(pointer).matches()) {
            return false;
        }
        List<String> tokens = Arrays.stream(pointer.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
        if (!tokens.get(0).equals("facts")) {
            return leads(SchemaNode.of(form.questions().asMap()), tokens);
        }
        return tokens.size() > 1 && leadsIntoFact(tokens.get(1), tokens.subList(2, tokens.size()));
    }

    private boolean leadsIntoFact(String name, List<String> tokens) {
        return form.facts().stream()
                .filter(use -> use.key().name().equals(name))
                .filter(use -> tokens.isEmpty() || asks(use, tokens.get(0)))
                .flatMap(use -> definitions.apply(use.key()).stream())
                .anyMatch(fact -> leads(SchemaNode.of(fact.schema().asMap()), tokens));
    }

    private static boolean asks(FactUse use, String field) {
        return use.fields().isEmpty()
                || use.fields().stream().anyMatch(read -> read.equals(field) || read.startsWith(field + "/"));
    }

    private static boolean leads(SchemaNode schema, List<String> tokens) {
        SchemaNode node = schema;
        for (String token : tokens) {
            if (node.properties().containsKey(token)) {
                node = node.property(token);
            } else if (node.members().containsKey("items")
                    && INDEX.matcher(token).matches()) {
                node = node.items();
            } else {
                // Behind a reference or condition the place cannot be told; the schema itself was checked before.
                return node.hasApplicators();
            }
        }
        return true;
    }
}
