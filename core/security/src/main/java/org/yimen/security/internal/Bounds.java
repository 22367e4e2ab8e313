package org.yimen.security.internal;

/** Configuration that makes no sense stops its component, with one sentence that names the setting. */
final class Bounds {
    private Bounds() {}

    static int within(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    setting + " must lie between " + least + " and " + most + ", not " + value);
        }
        return value;
    }
}
