package org.yimen.tools.internal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${karaf.data}}, {@code ${env:NAME}} and {@code ${env:NAME:-default}} as the container does. */
final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(env:)?([^:}]+)(?::-([^}]*))?}");

    private final Terminal terminal;

    Placeholders(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is not known and has no default becomes nothing. */
    String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1) != null, place)));
    }

    private String value(boolean fromEnvironment, MatchResult place) {
        String name = place.group(2);
        String otherwise = place.group(3) == null ? "" : place.group(3);
        return (fromEnvironment ? terminal.variable(name) : terminal.property(name))
                .filter(value -> !value.isEmpty() || place.group(3) == null)
                .orElse(otherwise);
    }
}
