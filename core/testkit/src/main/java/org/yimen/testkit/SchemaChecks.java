package org.yimen.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;

/** What every schema that a page draws must keep: shape, size, Chinese titles, portable patterns. */
final class SchemaChecks {
    private static final int MOST_LEVELS = 8;
    private static final int MOST_BYTES = 64 * 1024;

    private SchemaChecks() {}

    static void check(Document schema, String where, Complaints complaints) {
        complaints.unless(
                schema.text("/type").filter("object"::equals).isPresent(),
                "%s must be a JSON Schema of \"type\": \"object\"",
                where);
        int bytes = SchemaText.of(schema.asMap()).getBytes(StandardCharsets.UTF_8).length;
        complaints.unless(bytes <= MOST_BYTES, "%s has %d bytes; at most 64 KiB are allowed", where, bytes);
        int levels = levels(schema.asMap());
        complaints.unless(
                levels <= MOST_LEVELS,
                "%s nests %d levels of objects and lists; at most 8 are allowed, so flatten it",
                where,
                levels);
        keywords(schema.asMap(), where, complaints);
        ShapeChecks.check(schema, where, complaints);
        TitleChecks.check(schema, where, complaints);
    }

    /** Objects and lists inside each other, the outermost counted. */
    private static int levels(Object node) {
        if (node instanceof Map<?, ?> map) {
            return 1
                    + map.values().stream().mapToInt(SchemaChecks::levels).max().orElse(0);
        }
        if (node instanceof List<?> list) {
            return 1 + list.stream().mapToInt(SchemaChecks::levels).max().orElse(0);
        }
        return 0;
    }

    private static void keywords(Object node, String where, Complaints complaints) {
        if (node instanceof List<?> list) {
            list.forEach(element -> keywords(element, where, complaints));
        }
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                keyword(String.valueOf(name), value, where, complaints);
                keywords(value, where + "/" + name, complaints);
            });
        }
    }

    private static void keyword(String name, Object value, String where, Complaints complaints) {
        if (name.equals("pattern") && value instanceof String pattern) {
            PatternChecks.check(pattern, where, complaints);
        }
    }
}
