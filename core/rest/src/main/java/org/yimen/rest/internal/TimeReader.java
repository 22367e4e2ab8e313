package org.yimen.rest.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;

/** Reads days and moments as ISO 8601 texts, and in no other of the many ways in which dates are written in JSON. */
final class TimeReader<T extends TemporalAccessor> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient Function<String, T> reader;
    private final String malformed;

    private TimeReader(Class<T> type, Function<String, T> reader, String malformed) {
        super(type);
        this.type = type;
        this.reader = reader;
        this.malformed = malformed;
    }

    static TimeReader<LocalDate> ofDays() {
        return new TimeReader<>(LocalDate.class, LocalDate::parse, "day-invalid");
    }

    static TimeReader<OffsetDateTime> ofMoments() {
        return new TimeReader<>(OffsetDateTime.class, OffsetDateTime::parse, "moment-invalid");
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        T time = read(parser);
        if (!Years.CONCEIVABLE.isValidIntValue(time.get(ChronoField.YEAR))) {
            throw JsonFaults.at(parser, "year-out-of-range", Years.first(), Years.last());
        }
        return time;
    }

    private T read(JsonParser parser) throws IOException {
        try {
            return reader.apply(parser.getText());
        } catch (DateTimeException wrong) {
            throw JsonFaults.at(parser, malformed);
        }
    }
}
