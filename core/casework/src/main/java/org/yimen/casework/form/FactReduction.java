package org.yimen.casework.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;

/**
 * Cuts a fact's schema down to the fields that are read. A field of a list's element is written {@code members/income};
 * a name alone stands for all below it. The element's own required fields are always kept: a row without its name or
 * holder says nothing.
 */
public final class FactReduction {
    private final Collection<String> fields;
    private final Collection<String> required;

    private FactReduction(Collection<String> fields, Collection<String> required) {
        this.fields = fields;
        this.required = required;
    }

    /**
     * @param schema of a fact; never {@code null}
     * @param fields the fields read; empty: all; never {@code null}
     * @param required the fields that must be answered; never {@code null}
     * @return the schema of those fields alone, closed to any other at every level; never {@code null}
     */
    public static Document reduce(Document schema, Collection<String> fields, Collection<String> required) {
        FactReduction reduction = new FactReduction(fields, required);
        return Document.of(reduction.object(SchemaNode.of(schema.asMap()), "", fields.isEmpty(), false));
    }

    /** Whether a fact's schema has the field at a path such as {@code members/income}. */
    public static boolean hasField(Document schema, String path) {
        SchemaNode node = SchemaNode.of(schema.asMap());
        for (String name : path.split("/", -1)) {
            SchemaNode holder = node.isTable() ? node.items() : node;
            if (!holder.properties().containsKey(name)) {
                return false;
            }
            node = holder.property(name);
        }
        return true;
    }

    private Map<String, Object> object(SchemaNode schema, String prefix, boolean whole, boolean element) {
        Map<String, Object> kept = new LinkedHashMap<>();
        schema.properties().forEach((key, value) -> {
            String name = (String) key;
            boolean asked = whole
                    || fields.contains(prefix + name)
                    || element && schema.required().contains(name);
            if (asked || hasBelow(prefix + name)) {
                kept.put(name, value(SchemaNode.of(value), prefix + name, asked));
            }
        });
        Map<String, Object> reduced = copy(schema);
        reduced.put("properties", kept);
        putRequired(reduced, requiredOf(schema, prefix, kept));
        reduced.put("additionalProperties", false);
        return reduced;
    }

    private Map<String, Object> value(SchemaNode schema, String path, boolean whole) {
        if (schema.isTable()) {
            Map<String, Object> table = copy(schema);
            table.put("items", object(schema.items(), path + "/", whole, true));
            return table;
        }
        return schema.isObject() ? object(schema, path + "/", whole, false) : copy(schema);
    }

    private List<String> requiredOf(SchemaNode schema, String prefix, Map<String, Object> kept) {
        List<String> names = new ArrayList<>();
        kept.keySet().stream()
                .filter(name -> schema.required().contains(name) || required.contains(prefix + name))
                .forEach(names::add);
        return names;
    }

    private boolean hasBelow(String path) {
        return fields.stream().anyMatch(field -> field.startsWith(path + "/"));
    }

    private static void putRequired(Map<String, Object> schema, List<String> names) {
        schema.remove("required");
        if (!names.isEmpty()) {
            schema.put("required", names);
        }
    }

    private static Map<String, Object> copy(SchemaNode schema) {
        Map<String, Object> copy = new LinkedHashMap<>();
        schema.members().forEach((name, value) -> copy.put((String) name, value));
        return copy;
    }
}
