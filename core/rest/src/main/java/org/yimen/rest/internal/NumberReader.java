package org.yimen.rest.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads numbers as exact decimals, and none whose exponent would make a short text a gigabyte. */
final class NumberReader extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 30;

    NumberReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "out of range");
        }
        return number;
    }

    /** The same for numbers of untyped values. */
    @SuppressWarnings("unchecked")
    JsonDeserializer<Number> asNumber() {
        return (JsonDeserializer<Number>) (JsonDeserializer<?>) this;
    }
}
