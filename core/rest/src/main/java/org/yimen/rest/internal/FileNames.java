package org.yimen.rest.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an uploaded file, for showing only: no path, no control characters, not longer than a line. */
final class FileNames {
    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8''([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("filename\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 120;

    private FileNames() {}

    /**
     * Reads {@code Content-Disposition} (RFC 6266).
     *
     * @param header {@code null} if there is none
     */
    static String of(String header, String otherwise) {
        String name = header == null ? "" : clean(read(header));
        return name.isEmpty() ? otherwise : name;
    }

    private static String read(String header) {
        Matcher extended = EXTENDED.matcher(header);
        if (extended.find()) {
            try {
                return URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return "";
            }
        }
        Matcher plain = PLAIN.matcher(header);
        return plain.find() ? plain.group(1) : "";
    }

    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }
}
