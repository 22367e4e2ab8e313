package org.yimen.casework.registry;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yimen.casework.form.SafePattern;
import org.yimen.spi.data.Document;

/** Looks at every schema within a schema, references unfolded, and notes what may not stand there. */
final class SchemaWalk {
    private static final int MOST_SCHEMAS = 3_000;
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]{0,59}";
    private static final Set<String> FORBIDDEN = Set.of(
            "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$vocabulary");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs", "dependentSchemas");
    private static final Set<String> ONE_LEVEL_DOWN = Set.of("properties", "patternProperties", "items", "prefixItems");
    private static final Set<String> VALUES = Set.of("enum", "const", "default", "examples", "required", "type");

    private final Document root;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> open = new HashSet<>();
    private int schemas;

    SchemaWalk(Document root) {
        this.root = root;
    }

    List<String> faults() {
        visit(root.asMap(), 1);
        return List.copyOf(faults);
    }

    private void visit(Map<?, ?> schema, int level) {
        if (++schemas > MOST_SCHEMAS) {
            faults.add(Messages.of("schema.complex", MOST_SCHEMAS));
        } else if (level > SchemaSafety.MOST_LEVELS) {
            faults.add(Messages.of("schema.deep", SchemaSafety.MOST_LEVELS));
        } else {
            schema.forEach((key, value) -> keyword((String) key, value, level));
        }
    }

    private void keyword(String name, Object value, int level) {
        if (FORBIDDEN.contains(name)) {
            faults.add(Messages.of("schema.keyword", name));
        } else if (name.equals("pattern") && value instanceof String pattern) {
            pattern(pattern);
        } else if (name.equals("$ref") && value instanceof String ref) {
            reference(ref, level);
        } else if (name.equals("additionalProperties") && !Boolean.FALSE.equals(value)) {
            faults.add(Messages.of("schema.open"));
        } else if (!VALUES.contains(name) && !name.startsWith("x-")) {
            below(name, value, ONE_LEVEL_DOWN.contains(name) ? level + 1 : level);
        }
    }

    private void below(String name, Object value, int level) {
        if (value instanceof Map<?, ?> map && NAMED.contains(name)) {
            map.forEach((key, schema) -> {
                named(name, (String) key);
                visitIfSchema(schema, level);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(schema -> visitIfSchema(schema, level));
        } else {
            visitIfSchema(value, level);
        }
    }

    private void visitIfSchema(Object schema, int level) {
        if (schema instanceof Map<?, ?> map) {
            visit(map, level);
        }
    }

    /** Names go into pointers and addresses, so they are plain. */
    private void named(String keyword, String name) {
        if (keyword.equals("patternProperties")) {
            pattern(name);
        } else if (keyword.equals("properties") && !name.matches(NAME)) {
            faults.add(Messages.of("schema.name", name));
        }
    }

    private void pattern(String pattern) {
        SafePattern.faultOf(pattern).ifPresent(why -> faults.add(Messages.of("schema.pattern", pattern, why)));
    }

    private void reference(String ref, int level) {
        Object target = ref.startsWith("#/") ? root.at(ref.substring(1)).orElse(null) : null;
        if (!(target instanceof Map<?, ?> schema)) {
            faults.add(Messages.of("schema.ref", ref));
        } else if (open.add(ref)) {
            visit(schema, level);
            open.remove(ref);
        } else {
            faults.add(Messages.of("schema.circle", ref));
        }
    }
}
