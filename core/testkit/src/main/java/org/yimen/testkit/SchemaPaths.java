package org.yimen.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Document;

/** Follows names and pointers through the properties of a schema. */
final class SchemaPaths {
    private SchemaPaths() {}

    /** The schema a pointer's tokens lead to; a number steps into the items of a list. */
    static Optional<Document> follow(Document schema, List<String> tokens) {
        Document current = schema;
        for (String token : tokens) {
            Document next =
                    token.matches("\\d+") && isList(current) ? current.object("/items") : property(current, token);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next;
        }
        return Optional.of(current);
    }

    /** Whether a field such as {@code members/income} exists; lists are stepped into without a number. */
    static boolean hasField(Document schema, String field) {
        Document current = schema;
        for (String name : field.split("/", -1)) {
            current = property(isList(current) ? current.object("/items") : current, name);
            if (current.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static List<String> tokens(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static Document property(Document schema, String name) {
        return schema.object("/properties/" + name.replace("~", "~0").replace("/", "~1"));
    }

    private static boolean isList(Document schema) {
        return schema.text("/type").filter("array"::equals).isPresent();
    }
}
