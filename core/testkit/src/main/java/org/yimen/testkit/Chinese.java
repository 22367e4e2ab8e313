package org.yimen.testkit;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells text for people from machine words. */
final class Chinese {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![A-Za-z])(null|undefined|NaN|true|false|Optional)(?![A-Za-z])|\\{\\w*}|%[sd]");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)[1-9]\\d{16}[\\dX](?!\\d)");

    private Chinese() {}

    /** At least one Chinese character, and nothing that slipped out of the program. */
    static boolean isShowable(String text) {
        return text != null
                && HAN.matcher(text).find()
                && !MACHINE.matcher(text).find();
    }

    /** A choice may also be a plain number. */
    static boolean isChoice(String text) {
        return text != null
                && (isShowable(text) || text.strip().toLowerCase(Locale.ROOT).matches("[0-9.—-]+"));
    }

    static boolean quotesIdNumber(String text) {
        return text != null && ID_NUMBER.matcher(text).find();
    }
}
