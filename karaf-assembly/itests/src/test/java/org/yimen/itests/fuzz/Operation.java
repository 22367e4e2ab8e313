package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of the API.
 *
 * @param id its name
 * @param verb HTTP method
 * @param path its template below the API's base
 * @param parameters where and what else it takes
 * @param bodies schema of its body by media type; empty if it takes none
 * @param answers media types by the status of success; empty for an answer without a body or of any type
 */
record Operation(
        String id,
        String verb,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        Map<Integer, Set<String>> answers) {
    static final String JSON = "application/json";

    /** Something in its path, its query or its headers. */
    record Parameter(String in, String name, boolean required, JsonNode schema) {}

    boolean isWrite() {
        return !verb.equals("GET");
    }

    boolean takesJson() {
        return bodies.containsKey(JSON);
    }

    List<Parameter> in(String place) {
        return parameters.stream().filter(one -> one.in().equals(place)).toList();
    }
}
