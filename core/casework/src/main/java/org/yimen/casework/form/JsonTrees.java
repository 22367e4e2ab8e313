package org.yimen.casework.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;

/**
 * Turns documents into Jackson trees and back. Whole numbers become integers, whatever way they were written ({@code
 * 3.0} is an integer in JSON Schema), all others decimals; no number passes through a double.
 */
final class JsonTrees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 18;

    private JsonTrees() {}

    static JsonNode of(Document document) {
        return node(document.asMap());
    }

    /** A tree's copy in the same shape as {@link #of(Document)} gives. */
    static JsonNode normal(JsonNode tree) {
        return node(value(tree));
    }

    /**
     * A tree's copy as document; a {@code null} element becomes an empty object, so that the others keep their place.
     */
    static Document document(JsonNode object) {
        return object.isObject() ? Document.of(map(object)) : Document.empty();
    }

    private static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, member) -> object.set((String) name, node(member)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode(list.size());
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        return value instanceof Boolean flag ? BooleanNode.valueOf(flag) : TextNode.valueOf((String) value);
    }

    /**
     * A number too long to be meant becomes {@code null}, which no schema of a number accepts: a huge exponent must
     * neither unfold in memory nor slip past a maximum.
     */
    private static JsonNode number(BigDecimal number) {
        if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            return NullNode.getInstance();
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return DecimalNode.valueOf(number);
        }
        long whole = number.longValue();
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    private static Map<String, Object> map(JsonNode object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                members.put(member.getKey(), value(member.getValue()));
            }
        });
        return members;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(element.isNull() ? Map.of() : value(element)));
            return elements;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.asText("");
    }
}
