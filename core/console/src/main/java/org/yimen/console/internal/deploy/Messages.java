package org.yimen.console.internal.deploy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that operators read, from {@code messages_zh.properties}. */
final class Messages {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle(
            "org.yimen.console.internal.deploy.messages", Locale.CHINESE, Messages.class.getClassLoader());

    private Messages() {}

    static String of(String key, Object... values) {
        return MessageFormat.format(CHINESE.getString(key), values);
    }
}
