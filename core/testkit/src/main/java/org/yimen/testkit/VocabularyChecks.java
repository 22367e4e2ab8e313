package org.yimen.testkit;

import java.util.Map;
import java.util.Set;
import org.yimen.spi.data.Document;

/** Schemas of shared facts keep to a closed vocabulary, so that a change can be told to widen them or not. */
final class VocabularyChecks {
    private static final Set<String> WORDS = Set.of(
            "type",
            "enum",
            "format",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "properties",
            "required",
            "items",
            "pattern",
            "title",
            "description");

    private VocabularyChecks() {}

    static void check(Document schema, String where, Complaints complaints) {
        schema.asMap().forEach((word, value) -> {
            complaints.unless(
                    WORDS.contains(word) || word.startsWith("x-"),
                    "%s uses \"%s\": a shared fact keeps to the closed vocabulary of FactDefinition",
                    where,
                    word);
            if (word.equals("items") && value instanceof Map<?, ?>) {
                check(schema.object("/items"), where + "/items", complaints);
            }
        });
        Document properties = schema.object("/properties");
        properties.asMap().keySet().stream()
                .map(name -> name.replace("~", "~0").replace("/", "~1"))
                .forEach(name -> check(properties.object("/" + name), where + "/properties/" + name, complaints));
    }
}
