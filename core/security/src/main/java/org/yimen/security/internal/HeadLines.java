package org.yimen.security.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yimen.casework.port.EventHead;

/** How heads of chains stand in a root: a line each, of case, number and seal. A chain that is gone has number 0. */
final class HeadLines {
    private static final Pattern CASE = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern SEAL = Pattern.compile("[!-~]{1,400}");
    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) (0|[1-9][0-9]{0,17}) ([!-~]{1,400})");
    private static final String NONE = "-";

    private HeadLines() {}

    /** Whether it is the id of a case; the database holds no other unless somebody put it there. */
    static boolean isCase(String id) {
        return CASE.matcher(id).matches();
    }

    static EventHead gone(String caseId) {
        return new EventHead(caseId, 0, NONE);
    }

    static String line(EventHead head) {
        return head.caseId() + " " + head.number() + " " + seal(head.seal());
    }

    /** The seal as it stands in a line: itself, unless somebody put into its place what would break the line. */
    static String seal(String stored) {
        return SEAL.matcher(stored).matches() ? stored : "sm3:" + Sm3.hex(stored);
    }

    /** @throws IllegalArgumentException if it is no such line */
    static EventHead parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the head of a chain");
        }
        return new EventHead(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
    }
}
