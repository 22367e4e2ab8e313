package org.yimen.bench.trace;

import java.sql.Types;
import java.util.Base64;

/**
 * The value of one parameter.
 *
 * @param type never {@code null}
 * @param text the value as text, bytes in Base64, of a {@code NULL} its SQL type; never {@code null}
 */
public record Value(Type type, String text) {
    /** What the value is in JDBC. */
    public enum Type {
        TEXT,
        LONG,
        INT,
        BOOLEAN,
        BYTES,
        NULL
    }

    /**
     * The value that a statement was given.
     *
     * @param given {@code null} for none
     * @throws IllegalArgumentException if it is of a type that the platform is not known to use
     */
    public static Value of(Object given) {
        if (given == null) {
            return none(Types.VARCHAR);
        } else if (given instanceof String text) {
            return new Value(Type.TEXT, text);
        } else if (given instanceof Long number) {
            return new Value(Type.LONG, number.toString());
        } else if (given instanceof Integer number) {
            return new Value(Type.INT, number.toString());
        } else if (given instanceof Boolean flag) {
            return new Value(Type.BOOLEAN, flag.toString());
        } else if (given instanceof byte[] bytes) {
            return new Value(Type.BYTES, Base64.getEncoder().encodeToString(bytes));
        }
        throw new IllegalArgumentException("a parameter of " + given.getClass());
    }

    /** No value, of a type of {@link Types}. */
    public static Value none(int sqlType) {
        return new Value(Type.NULL, Integer.toString(sqlType));
    }

    /** The value as JDBC takes it; {@code null} for none. */
    public Object toJdbc() {
        return switch (type) {
            case TEXT -> text;
            case LONG -> Long.valueOf(text);
            case INT -> Integer.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case BYTES -> Base64.getDecoder().decode(text);
            case NULL -> null;
        };
    }
}
