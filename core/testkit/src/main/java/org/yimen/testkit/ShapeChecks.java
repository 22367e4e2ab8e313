package org.yimen.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yimen.spi.data.Document;

/** A schema is closed and self-contained: names that go into addresses, references within the document, no circles. */
final class ShapeChecks {
    private static final int MOST_SCHEMAS = 3_000;
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]{0,59}";
    private static final Set<String> FORBIDDEN = Set.of(
            "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$vocabulary");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs", "dependentSchemas");
    private static final Set<String> VALUES = Set.of("enum", "const", "default", "examples", "required", "type");

    private final Document root;
    private final String where;
    private final Complaints complaints;
    private final Set<String> open = new HashSet<>();
    private int schemas;

    private ShapeChecks(Document root, String where, Complaints complaints) {
        this.root = root;
        this.where = where;
        this.complaints = complaints;
    }

    static void check(Document schema, String where, Complaints complaints) {
        new ShapeChecks(schema, where, complaints).visit(schema.asMap());
    }

    private void visit(Map<?, ?> schema) {
        if (++schemas > MOST_SCHEMAS) {
            complaints.add("%s unfolds to more than %d schemas: refer less, or flatten it", where, MOST_SCHEMAS);
            return;
        }
        KeywordChecks.check(schema, where, complaints);
        schema.forEach((keyword, value) -> keyword((String) keyword, value));
    }

    private void keyword(String keyword, Object value) {
        complaints.unless(!FORBIDDEN.contains(keyword), "%s uses \"%s\", which is not allowed", where, keyword);
        if (keyword.equals("$ref")) {
            reference(String.valueOf(value));
        } else if (keyword.equals("additionalProperties")) {
            complaints.unless(
                    Boolean.FALSE.equals(value),
                    "%s: \"additionalProperties\" can only be false: a form is closed",
                    where);
        } else if (value instanceof Map<?, ?> map && NAMED.contains(keyword)) {
            map.forEach((name, schema) -> named(keyword, (String) name, schema));
        } else if (!VALUES.contains(keyword) && !keyword.startsWith("x-")) {
            below(value);
        }
    }

    private void named(String keyword, String name, Object schema) {
        complaints.unless(
                !keyword.equals("properties") || name.matches(NAME),
                "%s asks \"%s\": a question's name is letters, digits, _ and -, begins with a letter or _, and has at most "
                        + "60 characters",
                where,
                name);
        below(schema);
    }

    private void below(Object value) {
        if (value instanceof Map<?, ?> schema) {
            visit(schema);
        } else if (value instanceof List<?> list) {
            list.forEach(this::below);
        }
    }

    private void reference(String ref) {
        Object target = ref.startsWith("#/") ? root.at(ref.substring(1)).orElse(null) : null;
        if (!(target instanceof Map<?, ?> schema)) {
            complaints.add("%s refers to \"%s\", which is no schema in this document (write #/…)", where, ref);
        } else if (open.add(ref)) {
            visit(schema);
            open.remove(ref);
        } else {
            complaints.add("%s refers to \"%s\" within itself: a form without end", where, ref);
        }
    }
}
