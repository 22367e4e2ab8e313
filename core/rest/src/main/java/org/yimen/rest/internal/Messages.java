package org.yimen.rest.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Chinese texts of the API. */
final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.yimen.rest.internal.messages", Locale.ROOT, Messages.class.getClassLoader());

    private Messages() {}

    static String of(String key, Object... arguments) {
        return MessageFormat.format(BUNDLE.getString(key), arguments);
    }

    /** The title of every problem of an HTTP status. */
    static String statusTitle(int status) {
        return first("status." + status, status >= 500 ? "status.500" : "status.400");
    }

    /** What to do about a problem that the server found before any use case saw the request. */
    static String ofStatus(int status) {
        return first("detail." + status, "detail.400");
    }

    private static String first(String key, String otherwise) {
        return BUNDLE.getString(BUNDLE.containsKey(key) ? key : otherwise);
    }
}
