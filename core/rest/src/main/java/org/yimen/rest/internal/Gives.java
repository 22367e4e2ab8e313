package org.yimen.rest.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation answers when it was done; for the API's description. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Gives {
    /** The record that is written as JSON. */
    Class<?> value() default Void.class;

    int status() default 200;

    /** Media types of an answer that is not JSON, one of which it has; none for JSON. */
    String[] type() default {};

    /** Whether the operation asks for {@code If-Match}, or only honours it. */
    Match match() default Match.NONE;

    /** What becomes of {@code If-Match}. */
    enum Match {
        NONE,
        HONOURED,
        REQUIRED
    }
}
