package org.yimen.casework.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the objects of the one form's frame: none takes a member that is not listed. */
final class Closed {
    private Closed() {}

    static Map<String, Object> object(String title, Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("title", title);
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The map under a name, made if it is not there. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
    }
}
