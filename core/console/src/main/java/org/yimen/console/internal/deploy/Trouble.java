package org.yimen.console.internal.deploy;

import java.util.Objects;

/**
 * Why a file is no running bundle.
 *
 * @param sentence for the operator, in Chinese; never {@code null}
 * @param detail for the developer; may be empty; never {@code null}
 */
record Trouble(String sentence, String detail) {
    private static final int LONGEST = 500;

    Trouble {
        Objects.requireNonNull(sentence, "sentence");
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
    }

    static Trouble of(String key, Object... values) {
        return new Trouble(Messages.of(key, values), "");
    }

    Trouble with(Throwable thrown) {
        return new Trouble(sentence, String.valueOf(thrown));
    }
}
