package org.yimen.testkit;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.item.ReleaseId;

/** What stands in the bundle fits a line, a page, a clock: the platform lets nothing larger in. */
final class SizeChecks {
    static final int NAME = 100;
    static final int TEXT = 1_000;
    static final int LIST = 200;

    private static final int LONGEST_LIMIT_IN_DAYS = 3660;
    private static final int MOST_BYTES = 64 * 1024;
    private static final Set<String> NAMES =
            Set.of("name", "departmentName", "aliases", "title", "unit", "code", "key", "document");

    private final Complaints complaints;

    private SizeChecks(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Looks at a record of the contract, component by component. */
    static void check(Record said, String where, Complaints complaints) {
        new SizeChecks(complaints).components(said, where);
    }

    private void components(Record record, String where) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            value(valueOf(component, record), component.getName(), where + "/" + component.getName());
        }
    }

    private void value(Object value, String name, String where) {
        if (value instanceof String text) {
            text(text, NAMES.contains(name) ? NAME : TEXT, where);
        } else if (value instanceof Integer number) {
            complaints.unless(
                    number >= 0 && number <= LONGEST_LIMIT_IN_DAYS,
                    "%s is %d: a number of days or months is 0 to %d",
                    where,
                    number,
                    LONGEST_LIMIT_IN_DAYS);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(there -> value(there, name, where));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> value(member, String.valueOf(key), where + "/" + key));
        } else if (value instanceof Collection<?> list) {
            list(list, name, where);
        } else if (value instanceof Document document) {
            document(document, where);
        } else if (value instanceof Record record && !(record instanceof ReleaseId) && !(record instanceof FactKey)) {
            components(record, where);
        }
    }

    private void list(Collection<?> list, String name, String where) {
        complaints.unless(list.size() <= LIST, "%s has %d entries; at most %d are allowed", where, list.size(), LIST);
        int index = 0;
        for (Object element : list) {
            value(element, name, where + "/" + index++);
        }
    }

    private void document(Document document, String where) {
        int bytes = SchemaText.of(document.asMap()).getBytes(StandardCharsets.UTF_8).length;
        complaints.unless(bytes <= MOST_BYTES, "%s has %d bytes; at most 64 KiB are allowed", where, bytes);
        texts(document.asMap(), "", where);
    }

    private void texts(Object value, String name, String where) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> texts(member, String.valueOf(key), where + "/" + key));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> texts(element, name, where));
        } else if (value instanceof String text) {
            text(text, name.equals("title") ? NAME : TEXT, where);
        }
    }

    private void text(String text, int most, String where) {
        complaints.unless(
                text.length() <= most, "%s has %d characters; at most %d are allowed", where, text.length(), most);
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(component.toString(), unreadable);
        }
    }
}
