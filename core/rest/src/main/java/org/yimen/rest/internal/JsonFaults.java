package org.yimen.rest.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yimen.spi.data.Finding;

/** Says what is wrong with a body of JSON without repeating any of it but the names of its members. */
final class JsonFaults {
    private static final int LONGEST_POINTER = 200;

    private JsonFaults() {}

    /** {@link BodyCheck} has read it to its end by the time that it is mapped: what is found then is no JSON's fault. */
    static Problem of(JsonProcessingException fault) {
        if (fault.getCause() instanceof ProblemException refused) {
            return refused.problem();
        }
        return fault instanceof JsonMappingException mapping ? unfit(mapping) : malformed(fault);
    }

    /** A value that its reader refuses. */
    static ProblemException at(JsonParser parser, String code, String... arguments) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return Fields.wrong(finding(pointer, code, arguments));
    }

    /** A finding at a place; its sentence names the place first. */
    static Finding finding(String pointer, String code, String... arguments) {
        String place = shortened(pointer);
        Object[] all = new Object[arguments.length + 1];
        all[0] = place;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Finding.error(place, code, Messages.of("value." + code, all));
    }

    private static Problem malformed(JsonProcessingException fault) {
        JsonLocation place = fault.getLocation();
        String line = place == null ? "?" : Integer.toString(place.getLineNr());
        String column = place == null ? "?" : Integer.toString(place.getColumnNr());
        return Problem.of(400, "json-malformed", Messages.of("json.malformed", line, column));
    }

    private static Problem unfit(JsonMappingException fault) {
        String pointer = pointer(fault.getPath());
        boolean unknown = fault instanceof UnrecognizedPropertyException;
        String code = unknown ? "unknown-field" : "wrong-type";
        String message = unknown ? Messages.of("json.unknown", pointer) : wrong(fault, pointer);
        return Problem.of(422, code, message, List.of(Finding.error(pointer, code, message)));
    }

    private static String wrong(JsonMappingException fault, String pointer) {
        if (fault instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            String allowed = Arrays.stream(wrong.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining("、"));
            return Messages.of("json.choice", pointer, allowed);
        }
        return Messages.of("json.type", pointer);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return shortened(path.stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining()));
    }

    private static String shortened(String pointer) {
        return pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer;
    }
}
