package org.yimen.casework.clock;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that people read, from {@code messages_zh.properties}. */
final class Messages {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle(
            "org.yimen.casework.clock.messages", Locale.CHINESE, Messages.class.getClassLoader());

    private Messages() {}

    /** The sentence under {@code key} with its places filled; numbers are printed without grouping. */
    static String of(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(CHINESE.getString(key), Locale.CHINESE).format(texts);
    }

    /** A date as written on a slip: {@code 2026年2月15日}. */
    static String date(LocalDate date) {
        return of("date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
