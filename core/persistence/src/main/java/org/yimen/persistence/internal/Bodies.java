package org.yimen.persistence.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes values as bodies of rows and reads them back, in one transaction. */
final class Bodies {
    private final ObjectMapper mapper;
    private final BodyCodec codec;
    private final KnownDocuments known;

    /**
     * @param mapper of {@link Json}; shared by all transactions
     * @param known shared by all transactions
     */
    Bodies(ObjectMapper mapper, BodyCodec codec, KnownDocuments known) {
        this.mapper = mapper;
        this.codec = codec;
        this.known = known;
    }

    byte[] write(Spot spot, Object value) {
        return codec.store(spot, json(value));
    }

    /** The same for what is soon read again. */
    byte[] writeKnown(Spot spot, Object value) {
        byte[] body = write(spot, value);
        known.add(spot, body, value);
        return body;
    }

    <T> T read(Spot spot, byte[] body, Class<T> type) {
        return parse(new String(codec.load(spot, body), StandardCharsets.UTF_8), type);
    }

    /** The same for what is read by call after call, unchanged most of the time. */
    <T> T readKnown(Spot spot, byte[] body, Class<T> type) {
        return known.value(spot, body, type, () -> read(spot, body, type));
    }

    /** Of text and not of bytes: Jackson cannot read from bytes a member name with a four-byte character that it wrote. */
    <T> T parse(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
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

    byte[] store(Spot spot, byte[] plain) {
        return codec.store(spot, plain);
    }

    byte[] load(Spot spot, byte[] stored) {
        return codec.load(spot, stored);
    }

    /** Says that an owner is new. */
    void begin(String owner) {
        codec.begin(owner);
    }

    void committed() {
        codec.committed();
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
