package org.yimen.persistence.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What one transaction has read or made, so that it does not ask or decode twice. Ends with the transaction. */
final class Memory {
    private final Map<Object, Object> values = new HashMap<>();

    /**
     * The value of a question, asked at most once until it is forgotten.
     *
     * @param question equal for the same question; all values of one question are of one type
     */
    @SuppressWarnings("unchecked")
    <T> T once(Object question, Supplier<T> answer) {
        Object known = values.get(question);
        if (known == null) {
            known = answer.get();
            values.put(question, known);
        }
        return (T) known;
    }

    /** Something was changed that answers the question. */
    void forget(Object question) {
        values.remove(question);
    }

    boolean knows(Object question) {
        return values.containsKey(question);
    }

    void keep(Object question, Object answer) {
        values.put(question, answer);
    }
}
