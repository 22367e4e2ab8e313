package org.yimen.itests.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;

/** Does one thing to a document that its sender would not. */
final class JsonTwists {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** One place in a document: a member of an object, or an element of a list. */
    private record Place(JsonNode parent, String member, int index) {
        JsonNode value() {
            return parent.isObject() ? parent.get(member) : parent.get(index);
        }

        void put(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(member, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(member);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }

        @Override
        public String toString() {
            return parent.isObject() ? member : "[" + index + "]";
        }
    }

    /** A text and what was done to it. */
    record Twisted(String json, String what) {}

    private JsonTwists() {}

    /** @param json well-formed */
    static Twisted twist(String json, Chance chance) {
        JsonNode document = read(json);
        List<Place> places = new ArrayList<>();
        collect(document, places);
        if (places.isEmpty()) {
            return new Twisted(chance.oneOf(Hostile.VALUES), "other document");
        }
        Place place = chance.oneOf(places);
        String what = twist(place, places, chance);
        return new Twisted(text(document), what + " at " + place);
    }

    private static String twist(Place place, List<Place> places, Chance chance) {
        switch (chance.below(12)) {
            case 0, 1, 2 -> place.put(raw('"' + chance.oneOf(Hostile.TEXTS) + '"'));
            case 3, 4 -> place.put(raw(chance.oneOf(Hostile.VALUES)));
            case 5 -> {
                place.remove();
                return "nothing";
            }
            case 6 -> {
                return unknown(place, chance);
            }
            case 7 -> {
                return twice(place, chance);
            }
            case 8 -> place.put(chance.oneOf(places).value().deepCopy());
            case 9 -> place.put(deep(chance));
            case 10 -> place.put(raw('"' + Personal.MARK.repeat(chance.between(20, 3000)) + '"'));
            default -> place.put(many(place.value(), chance));
        }
        return "other value";
    }

    private static String unknown(Place place, Chance chance) {
        JsonNode holder = place.parent();
        if (holder instanceof ObjectNode object) {
            String name = chance.oneOf(
                    List.of("", " ", "id", "version", "state", "__proto__", "𠮷", "a/b~c", "x".repeat(300)));
            object.put(name + (chance.in(50) ? Personal.MARK : ""), Personal.MARK);
        } else {
            ((ArrayNode) holder).add(Personal.MARK);
        }
        return "one more";
    }

    private static String twice(Place place, Chance chance) {
        String value = text(place.value());
        place.put(
                raw(place.parent().isObject() ? value + ",\"" + place.member() + "\":" + value : value + "," + value));
        return "twice";
    }

    private static JsonNode deep(Chance chance) {
        int depth = chance.oneOf(List.of(5, 25, 31, 40, 200, 3000));
        boolean lists = chance.in(50);
        return raw((lists ? "[" : "{\"a\":").repeat(depth) + "1" + (lists ? "]" : "}").repeat(depth));
    }

    private static JsonNode many(JsonNode value, Chance chance) {
        int count = chance.oneOf(List.of(2, 60, 500, 5000));
        String text = text(value);
        String all = text.length() > 1000 ? "1" : text;
        return raw("[" + all + ("," + all).repeat(Math.min(count, 200_000 / (all.length() + 1))) + "]");
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node.isObject()) {
            node.fields().forEachRemaining(member -> {
                places.add(new Place(node, member.getKey(), 0));
                collect(member.getValue(), places);
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, "", i));
            collect(node.get(i), places);
        }
    }

    private static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static String text(JsonNode document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
