package org.yimen.persistence.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.TypedQuery;

/** A query in parts. Values only ever go in as parameters. */
final class Jpql {
    private final StringBuilder text;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String glue = " where ";
    private int limit;

    private Jpql(String head) {
        this.text = new StringBuilder(head);
    }

    static Jpql of(String head) {
        return new Jpql(head);
    }

    /** Adds a condition without a parameter. */
    Jpql where(String condition) {
        text.append(glue).append('(').append(condition).append(')');
        glue = " and ";
        return this;
    }

    /** Adds a condition with a parameter. */
    Jpql where(String condition, String name, Object value) {
        return where(condition).with(name, value);
    }

    Jpql with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    Jpql orderBy(String keys) {
        text.append(" order by ").append(keys);
        return this;
    }

    Jpql limit(int rows) {
        limit = rows;
        return this;
    }

    <T> TypedQuery<T> on(EntityManager manager, Class<T> type) {
        TypedQuery<T> query = manager.createQuery(text.toString(), type);
        parameters.forEach(query::setParameter);
        return limit > 0 ? query.setMaxResults(limit) : query;
    }

    Query on(EntityManager manager) {
        Query query = manager.createQuery(text.toString());
        parameters.forEach(query::setParameter);
        return query;
    }
}
