package org.yimen.rest.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.yimen.spi.data.Finding;

/** Says what is wrong with a body of JSON without repeating any of it but the names of its members. */
final class JsonFaults {
    private static final int LONGEST_POINTER = 200;

    private JsonFaults() {}

    static Problem of(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException mapping) {
            return mapping.getCause() instanceof JsonProcessingException syntax
                            && !(syntax instanceof JsonMappingException)
                    ? malformed(syntax)
                    : unfit(mapping);
        }
        return malformed(fault);
    }

    private static Problem malformed(JsonProcessingException fault) {
        JsonLocation place = fault.getLocation();
        String line = place == null ? "?" : Integer.toString(place.getLineNr());
        String column = place == null ? "?" : Integer.toString(place.getColumnNr());
        return Problem.of(400, "json-malformed", Messages.of("json.malformed", line, column));
    }

    private static Problem unfit(JsonMappingException fault) {
        boolean unknown = fault instanceof UnrecognizedPropertyException;
        String pointer = pointer(fault.getPath());
        String code = unknown ? "unknown-field" : "wrong-type";
        String message = Messages.of(unknown ? "json.unknown" : "json.type", pointer);
        return Problem.of(422, code, message, List.of(Finding.error(pointer, code, message)));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        String pointer = path.stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        return pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer;
    }
}
