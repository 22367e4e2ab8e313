package org.yimen.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a check holds against an item; each sentence says where, what, and what to do. */
final class Complaints {
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();

    /** Notes the sentence unless the condition holds. */
    void unless(boolean fine, String sentence, Object... details) {
        if (!fine) {
            all.add(String.format(sentence, details));
        }
    }

    /** As {@link #unless}, but only the first time for a key, so that one fault seen on many inputs is told once. */
    void once(String key, boolean fine, String sentence, Object... details) {
        if (!fine && seen.add(key)) {
            add(sentence, details);
        }
    }

    void add(String sentence, Object... details) {
        unless(false, sentence, details);
    }

    /** Text that people see must be Chinese. */
    void unlessChinese(String text, String where) {
        unless(
                Chinese.isShowable(text),
                "%s is shown to people, so it must be Chinese text, but it reads: \"%s\"",
                where,
                shortened(text));
    }

    List<String> all() {
        return new ArrayList<>(all);
    }

    static String shortened(String text) {
        return text == null || text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
