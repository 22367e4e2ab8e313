package org.yimen.casework.registry;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that operators and clerks read, from {@code messages_zh.properties}. */
final class Messages {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle(
            "org.yimen.casework.registry.messages", Locale.CHINESE, Messages.class.getClassLoader());

    private Messages() {}

    /** The sentence under {@code key} with its places filled; numbers are printed without grouping. */
    static String of(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(CHINESE.getString(key), Locale.CHINESE).format(texts);
    }
}
