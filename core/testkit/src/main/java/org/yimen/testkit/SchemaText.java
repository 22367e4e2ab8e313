package org.yimen.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a tree as compact JSON, to measure it. */
final class SchemaText {
    private SchemaText() {}

    static String of(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof List<?> list) {
            return list.stream().map(SchemaText::of).collect(Collectors.joining(",", "[", "]"));
        }
        return node instanceof String text ? quoted(text) : String.valueOf(node);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
