package org.yimen.spi.fact;

import java.util.List;
import java.util.Objects;

/**
 * That an item reads a shared fact, and how much of it. The one form asks only the fields that some chosen item reads,
 * and makes a field required if any chosen item requires it.
 *
 * @param key never {@code null}
 * @param fields names of the fact's properties that the item reads, those of a member of a list as {@code
 *     members/income}; empty: all of them; never {@code null}
 * @param required the fields the item cannot do without, a part of {@code fields}; never {@code null}
 * @param why in Chinese, shown beside the question in small print; never {@code null}
 */
public record FactUse(FactKey key, List<String> fields, List<String> required, String why) {
    public FactUse {
        Objects.requireNonNull(key, "key");
        fields = fields == null ? List.of() : List.copyOf(fields);
        required = required == null ? List.of() : List.copyOf(required);
        if (why == null || why.isBlank()) {
            throw new IllegalArgumentException("an item says why it reads " + key);
        }
        if (!fields.isEmpty() && !fields.containsAll(required)) {
            throw new IllegalArgumentException("a required field of " + key + " is not among the fields read");
        }
    }
}
