package org.yimen.casework.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A plug-in's component did not come up. The container gives no service then, and of the exception there is only the
 * printed trace that the component runtime keeps; no applicant's data was there yet, so its message may be repeated.
 */
final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;
    private static final String CAUSE = "Caused by: ";
    /** Say only that there is a cause. */
    private static final Set<String> WRAPPERS =
            Set.of("java.lang.reflect.InvocationTargetException", "java.lang.ExceptionInInitializerError");

    private final String type;
    private final String place;

    private StartFailedException(String message, String type, String place) {
        super(message);
        this.type = type;
        this.place = place;
    }

    /**
     * Reads a printed trace.
     *
     * @param component class of the component; never {@code null}
     * @param trace as {@link Throwable#printStackTrace()} prints it; never {@code null}
     */
    static StartFailedException of(String component, String trace) {
        List<Part> parts = parts(trace);
        Part told = parts.stream()
                .filter(part -> !WRAPPERS.contains(part.type()))
                .findFirst()
                .orElse(parts.get(0));
        return new StartFailedException(component + "：" + shortened(told.text()), told.type(), told.place());
    }

    /** Class of the exception. */
    String type() {
        return type;
    }

    /** Where it was thrown; may be empty. */
    String place() {
        return place;
    }

    /** An exception of the chain: its class, its class and message, the first frame. */
    private record Part(String type, String text, String place) {}

    private static List<Part> parts(String trace) {
        List<Part> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : trace.lines().toList()) {
            if (line.startsWith(CAUSE)) {
                parts.add(part(lines));
                lines.clear();
            }
            lines.add(line);
        }
        parts.add(part(lines));
        return parts;
    }

    private static Part part(List<String> lines) {
        // Frames are indented by a tab; a message may have lines of its own, and those may name the place in a file.
        List<String> words =
                lines.stream().takeWhile(line -> !line.startsWith("\t")).toList();
        String text = String.join(" ", words.stream().map(String::strip).toList());
        String bare = text.startsWith(CAUSE) ? text.substring(CAUSE.length()) : text;
        String frame = lines.stream()
                .skip(words.size())
                .filter(line -> line.startsWith("\tat "))
                .findFirst()
                .orElse("");
        return new Part(bare.replaceFirst("(?s)[:\\s].*", ""), bare, frame.strip());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
