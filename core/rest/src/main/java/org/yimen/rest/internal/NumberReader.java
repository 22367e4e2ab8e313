package org.yimen.rest.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads numbers, and nothing else, as exact decimals. {@link BodyCheck} has seen that none is endless. */
final class NumberReader extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    NumberReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        return parser.getDecimalValue();
    }

    /** The same for numbers of untyped values. */
    @SuppressWarnings("unchecked")
    JsonDeserializer<Number> asNumber() {
        return (JsonDeserializer<Number>) (JsonDeserializer<?>) this;
    }
}
