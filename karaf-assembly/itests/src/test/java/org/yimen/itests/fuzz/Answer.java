package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 if nothing came back
 * @param headers by lower-case name
 * @param body never {@code null}
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final Answer NONE = new Answer(0, Map.of(), new byte[0]);

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    boolean isRefused() {
        return status >= 400 && status < 500;
    }

    /** The media type without its parameters. */
    String type() {
        return headers.getOrDefault("content-type", "").replaceFirst(";.*", "").strip();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String etag() {
        return headers.getOrDefault("etag", "");
    }

    /** @throws IOException if it is no JSON */
    JsonNode parsed() throws IOException {
        return JSON.readTree(body);
    }

    JsonNode json() {
        try {
            return parsed();
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + this, e);
        }
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + type() + " " + (text.length() > 2000 ? text.substring(0, 2000) + "…" : text);
    }
}
