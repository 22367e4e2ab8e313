package org.yimen.persistence.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes values as bodies of rows and reads them back. Safe for use by several threads. */
final class Bodies {
    private final ObjectMapper mapper = Json.mapper();
    private final BodyCodec codec;

    Bodies(BodyCodec codec) {
        this.codec = codec;
    }

    byte[] write(String owner, Object value) {
        return codec.store(owner, json(value));
    }

    <T> T read(String owner, byte[] body, Class<T> type) {
        try {
            return mapper.readValue(codec.load(owner, body), type);
        } catch (IOException unreadable) {
            // The message of the cause may quote the body.
            throw new UncheckedIOException(
                    new IOException("a stored " + type.getSimpleName() + " cannot be read: " + where(unreadable)));
        }
    }

    /** The value as text, always the same for the same value. */
    String text(Object value) {
        return new String(json(value), StandardCharsets.UTF_8);
    }

    <T> T parse(String text, Class<T> type) {
        return new Bodies(new PlainBodyCodec()).read("", text.getBytes(StandardCharsets.UTF_8), type);
    }

    byte[] store(String owner, byte[] plain) {
        return codec.store(owner, plain);
    }

    byte[] load(String owner, byte[] stored) {
        return codec.load(owner, stored);
    }

    private byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "a " + value.getClass().getSimpleName() + " cannot be written: " + where(impossible));
        }
    }

    private static String where(IOException problem) {
        return problem instanceof JsonMappingException mapping
                ? mapping.getPathReference()
                : problem.getClass().getSimpleName();
    }
}
