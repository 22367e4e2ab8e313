package org.yimen.rest.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Map;
import org.yimen.spi.data.Document;

/** Reads an object of any members, as answers and records are. */
final class DocumentReader extends StdDeserializer<Document> {
    private static final long serialVersionUID = 1L;

    DocumentReader() {
        super(Document.class);
    }

    @Override
    public Document deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return (Document) context.handleUnexpectedToken(Document.class, parser);
        }
        Object tree = context.readValue(parser, Object.class);
        try {
            return Document.of(castToMembers(tree));
        } catch (IllegalArgumentException | NullPointerException nullElement) {
            return (Document) context.handleWeirdStringValue(Document.class, "null", "a list holds nothing");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> castToMembers(Object tree) {
        return (Map<String, ?>) tree;
    }
}
