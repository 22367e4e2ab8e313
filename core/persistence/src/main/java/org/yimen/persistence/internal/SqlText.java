package org.yimen.persistence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A plain query in parts, with the value of each of its marks. Values only ever go in by marks. */
final class SqlText {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    private String glue = " WHERE ";

    private SqlText(String head) {
        this.text = new StringBuilder(head);
    }

    static SqlText of(String head) {
        return new SqlText(head);
    }

    /** Adds a condition with as many values as it has marks. */
    SqlText where(String condition, Object... values) {
        text.append(glue).append('(').append(condition).append(')');
        this.values.addAll(List.of(values));
        glue = " AND ";
        return this;
    }

    SqlText whereIn(String column, Collection<String> values) {
        return where(column + " IN (" + marks(values) + ")", values.toArray());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    SqlText add(String part) {
        text.append(part);
        return this;
    }

    SqlText add(SqlText part) {
        text.append(part.text);
        values.addAll(part.values);
        return this;
    }

    /** As many marks as there are values, for an {@code IN}. */
    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    Object[] values() {
        return values.toArray();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
