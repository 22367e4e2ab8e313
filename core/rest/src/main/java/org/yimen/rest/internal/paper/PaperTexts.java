package org.yimen.rest.internal.paper;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

/** Chinese texts of the papers. */
final class PaperTexts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "org.yimen.rest.internal.paper.papers", Locale.ROOT, PaperTexts.class.getClassLoader());
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private PaperTexts() {}

    static String of(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
    }

    /** {@code 2026年8月3日}. */
    static String day(LocalDate day) {
        return of("day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The day in China. */
    static String day(OffsetDateTime moment) {
        return day(moment.atZoneSameInstant(SHANGHAI).toLocalDate());
    }
}
