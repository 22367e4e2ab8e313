package org.yimen.rest.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yimen.spi.data.Finding;

/**
 * Looks through a body before anything is made of it: each text, name and number at every depth, so that no operation
 * has to think of what nobody types. For one body.
 */
final class BodyCheck {
    /** Deepest nesting; platform default of 2026-11-27. */
    static final int DEEPEST = 30;

    /** Longest name of a member in characters; platform default of 2026-11-27. */
    static final int LONGEST_MEMBER = 200;

    /** Most digits of a number, before and after the point; platform default of 2026-11-27. */
    static final int MOST_DIGITS = 30;

    /** Sign, point and exponent come on top of the digits. */
    private static final int LONGEST_NUMBER = MOST_DIGITS + 10;

    private static final int MOST_FINDINGS = 50;

    private final JsonParser parser;
    private final List<Finding> findings = new ArrayList<>();
    private int depth;

    private BodyCheck(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads it to its end.
     *
     * @throws ProblemException with every finding, if anything in it is not taken
     * @throws JsonParseException if it is no JSON
     */
    static void check(byte[] body) throws IOException {
        try (JsonParser parser = Json.MAPPER.createParser(text(body))) {
            new BodyCheck(parser).check();
        }
    }

    /** No other encoding is guessed: a text that can be read in two ways is not what was signed. */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new ProblemException(Problem.of(400, "json-encoding", Messages.of("json.encoding")));
        }
    }

    private void check() throws IOException {
        while (depth <= DEEPEST && findings.size() < MOST_FINDINGS && parser.nextToken() != null) {
            check(parser.currentToken());
            if (depth == 0 && parser.nextToken() != null) {
                throw new JsonParseException(parser, "something after the end");
            }
        }
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            throw new ProblemException(Problem.of(422, first.code(), first.message(), findings));
        }
    }

    private void check(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT, START_ARRAY -> deeper();
            case END_OBJECT, END_ARRAY -> depth--;
            case FIELD_NAME -> member(parser.currentName());
            case VALUE_STRING ->
                TextRule.fault(owner(), parser.getText()).ifPresent(fault -> tell(fault.code(), fault.arguments()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_NULL -> absent();
            default -> {}
        }
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            tell("json-too-deep", Integer.toString(DEEPEST));
        }
    }

    private void member(String name) {
        if (name.length() > LONGEST_MEMBER) {
            tell("member-too-long", Integer.toString(LONGEST_MEMBER));
        } else if (TextRule.fault("", name).isPresent()) {
            tell("member-malformed");
        }
    }

    private void number() throws IOException {
        if (parser.getTextLength() > LONGEST_NUMBER || isEndless()) {
            tell("number-out-of-range", Integer.toString(MOST_DIGITS));
        }
    }

    /** A short text must not become an endless number; of an exponent beyond all numbers none can be made. */
    private boolean isEndless() throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
        } catch (NumberFormatException beyond) {
            return true;
        }
    }

    private void absent() {
        if (parser.getParsingContext().inArray()) {
            tell("null-in-list");
        }
    }

    /** The member that a text stands under, be it alone or in a list. */
    private String owner() {
        var context = parser.getParsingContext();
        while (context.inArray() && context.getParent() != null) {
            context = context.getParent();
        }
        return context.hasCurrentName() ? context.getCurrentName() : "";
    }

    /** At the member whose name is wrong the pointer would repeat the name: it points to what holds it. */
    private void tell(String code, String... arguments) {
        var context = parser.getParsingContext();
        var place = code.startsWith("member-") ? context.getParent() : context;
        findings.add(JsonFaults.finding(place.pathAsPointer().toString(), code, arguments));
    }
}
