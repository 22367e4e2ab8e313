package org.yimen.casework.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;

/** Checks the record of a step by its form, or a found fact by its definition. Safe for use by several threads. */
public final class RecordValidator {
    private static final int MOST_SCHEMAS = 500;

    private final JsonSchemas schemas = new JsonSchemas();
    private final Map<Document, JsonSchema> compiled = new ConcurrentHashMap<>();

    /**
     * All that is wrong with a record; unknown members are wrong.
     *
     * @param schema of type {@code object}; an empty one allows any members; never {@code null}
     * @param record never {@code null}
     */
    public List<Finding> validate(Document schema, Document record) {
        return findings(Document.of(closed(schema.asMap(), false)), record);
    }

    /** The same, but required members may be absent: a check need not find everything. */
    public List<Finding> validatePart(Document schema, Document record) {
        return findings(Document.of(closed(schema.asMap(), true)), record);
    }

    private List<Finding> findings(Document schema, Document record) {
        if (compiled.size() > MOST_SCHEMAS) {
            compiled.clear();
        }
        JsonSchema ready = compiled.computeIfAbsent(schema, fresh -> schemas.compile(JsonTrees.of(fresh)));
        ObjectNode tree = (ObjectNode) JsonTrees.of(record);
        return new SchemaFindings(ready, SchemaNode.of(schema.asMap())).of(tree);
    }

    /** The schema with every object closed to unknown members, and with nothing required if only a part is checked. */
    private static Map<String, Object> closed(Map<?, ?> schema, boolean part) {
        Map<String, Object> copy = new LinkedHashMap<>();
        schema.forEach((name, value) -> {
            boolean demanded = name.equals("required") && value instanceof List<?>;
            if (!(part && demanded)) {
                copy.put(name.toString(), value instanceof Map<?, ?> map ? closed(map, part) : value);
            }
        });
        if (schema.get("properties") instanceof Map<?, ?> || "object".equals(schema.get("type"))) {
            copy.putIfAbsent("additionalProperties", false);
        }
        return copy;
    }
}
