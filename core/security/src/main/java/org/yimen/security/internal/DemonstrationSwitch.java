package org.yimen.security.internal;

/**
 * The one setting of the demonstration data that matters here: it fills a database without any account, so the first
 * start must not come before it.
 */
@interface DemonstrationSwitch {
    String PID = "org.yimen.demo";

    /** Whether demonstration data brings the accounts. */
    boolean enabled() default false;
}
