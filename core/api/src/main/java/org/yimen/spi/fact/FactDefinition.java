package org.yimen.spi.fact;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yimen.spi.data.Document;

/**
 * What a shared fact looks like. Only its owner defines it.
 *
 * @param key never {@code null}
 * @param title Chinese title of the form's section; never {@code null}
 * @param schema JSON Schema 2020-12 of type {@code object} in the closed vocabulary {@code type, enum, format, minimum,
 *     maximum, minLength, maxLength, minItems, maxItems, properties, required, items, pattern} (RE2), plus {@code title},
 *     {@code description} and {@code x-*} hints, which do not count when two schemas are compared; never {@code null}
 * @param toPrevious for version 2 and up the pure function that turns a value into the version before, so that items
 *     which read the older one go on working; never {@code null}
 */
public record FactDefinition(FactKey key, String title, Document schema, Optional<UnaryOperator<Document>> toPrevious) {
    public FactDefinition {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(schema, "schema");
        toPrevious = Objects.requireNonNullElse(toPrevious, Optional.empty());
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("a fact has a title: " + key);
        }
        if (key.version() > 1 && toPrevious.isEmpty()) {
            throw new IllegalArgumentException("a fact above version 1 says how it converts back: " + key);
        }
    }

    /** A fact in its first version. */
    public static FactDefinition first(String name, String title, Document schema) {
        return new FactDefinition(new FactKey(name, 1), title, schema, Optional.empty());
    }
}
