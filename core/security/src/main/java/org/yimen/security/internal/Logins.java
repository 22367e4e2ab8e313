package org.yimen.security.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Sign-in names. */
final class Logins {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

    private Logins() {}

    /** As stored: lower-case, without blanks around it. */
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isWellFormed(String login) {
        return FORM.matcher(login).matches();
    }
}
