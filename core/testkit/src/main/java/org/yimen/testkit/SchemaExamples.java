package org.yimen.testkit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;

/** Makes values that look like what a schema asks for, or have one poison in every field. */
final class SchemaExamples {
    private SchemaExamples() {}

    /** A value for every property; not necessarily valid in every detail. */
    static Document plausible(Document schema) {
        return Document.of(properties(schema, null));
    }

    /** The same shape with {@code poison} in every leaf. */
    static Document poisoned(Document schema, Object poison) {
        return Document.of(properties(schema, poison));
    }

    /** {@code poison} in the place of every top-level property. */
    static Document shallow(Document schema, Object poison) {
        Map<String, Object> values = new LinkedHashMap<>();
        schema.object("/properties").asMap().keySet().forEach(name -> values.put(name, poison));
        return Document.of(values);
    }

    private static Map<String, Object> properties(Document schema, Object poison) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : schema.object("/properties").asMap().keySet()) {
            values.put(name, value(schema.object("/properties").object("/" + escaped(name)), poison));
        }
        return values;
    }

    private static Object value(Document schema, Object poison) {
        String type = schema.text("/type").orElse("string");
        if (type.equals("object")) {
            return properties(schema, poison);
        }
        if (type.equals("array")) {
            return List.of(value(schema.object("/items"), poison));
        }
        return poison != null ? poison : leaf(type, schema);
    }

    private static Object leaf(String type, Document schema) {
        List<?> choices = schema.at("/enum").map(List.class::cast).orElse(List.of());
        if (!choices.isEmpty()) {
            return choices.get(0);
        }
        return switch (type) {
            case "boolean" -> true;
            case "number", "integer" ->
                schema.number("/minimum").orElse(BigDecimal.ZERO).add(BigDecimal.ONE);
            default -> text(schema);
        };
    }

    private static String text(Document schema) {
        if (schema.text("/format").filter("date"::equals).isPresent()) {
            return "2026-10-08";
        }
        String pattern = schema.text("/pattern").orElse("");
        if (pattern.contains("applicant")) {
            return "applicant";
        }
        return pattern.contains("{12}") ? Households.REGION : "某";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
