package org.yimen.casework.registry;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.clock.Clock;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.item.ReleaseId;

/**
 * Bounds of what an item says of itself, which is stored with every case, listed and printed: names that fit a line, texts
 * that fit a page, lists and numbers that somebody can have meant.
 *
 * <p>Walks the contract's records by their components, so that what the contract gains is bounded from the first day.
 */
final class Sizes {
    static final int NAME = 100;
    static final int TEXT = 1_000;
    static final int LIST = 200;

    private static final Set<String> NAMES =
            Set.of("name", "departmentName", "aliases", "title", "unit", "code", "key", "document");

    private Sizes() {}

    /** Answers what it was given; throws with the place of the first thing that is too large. */
    static <R extends Record> R checked(R said) {
        components(said, "");
        return said;
    }

    /** The same for one text. */
    static void checkName(String text, String place) {
        check(text, place, NAME);
    }

    private static void components(Record record, String place) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(component.toString(), unreadable);
            }
            value(value, component.getName(), place + "/" + component.getName());
        }
    }

    private static void value(Object value, String name, String place) {
        if (value instanceof String text) {
            check(text, place, NAMES.contains(name) ? NAME : TEXT);
        } else if (value instanceof Integer number && (number < 0 || number > Clock.MAX_AMOUNT)) {
            throw new WrongAnswerException("wrong.number", place, Clock.MAX_AMOUNT);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(there -> value(there, name, place));
        } else if (value instanceof Map<?, ?> map) {
            map(map, name, place);
        } else if (value instanceof Collection<?> list) {
            list(list, name, place);
        } else if (value instanceof Document document) {
            document(document, place);
        } else if (value instanceof Record record && !isNumbered(record)) {
            components(record, place);
        }
    }

    /** These check themselves when they are made. */
    private static boolean isNumbered(Record record) {
        return record instanceof ReleaseId || record instanceof FactKey;
    }

    private static void list(Collection<?> list, String name, String place) {
        if (list.size() > LIST) {
            throw new WrongAnswerException("wrong.list", place, LIST);
        }
        int index = 0;
        for (Object element : list) {
            value(element, name, place + "/" + index++);
        }
    }

    private static void map(Map<?, ?> map, String name, String place) {
        list(map.keySet(), name, place);
        map.forEach((key, value) -> value(value, String.valueOf(key), place + "/" + key));
    }

    private static void document(Document document, String place) {
        if (JsonSize.of(document) > SchemaSafety.MOST_BYTES) {
            throw new WrongAnswerException("wrong.document", place, SchemaSafety.MOST_BYTES / 1024);
        }
        texts(document.asMap(), "", place);
    }

    /** In a schema or layout the whole is bounded, so only its texts are looked at: there may be many choices. */
    private static void texts(Object value, String name, String place) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> texts(member, String.valueOf(key), place + "/" + key));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> texts(element, name, place));
        } else if (value instanceof String text) {
            check(text, place, name.equals("title") ? NAME : TEXT);
        }
    }

    private static void check(String text, String place, int most) {
        if (text.length() > most) {
            throw new WrongAnswerException("wrong.text", place, most);
        }
    }
}
