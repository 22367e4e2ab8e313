package org.yimen.console.internal;

/** What departments and files say, as a terminal can show it: of bounded length, without control characters. */
final class Cells {
    private Cells() {}

    /** At most so many characters; the last one tells that something was cut. */
    static String cut(Object value, int longest) {
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}", " ");
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
