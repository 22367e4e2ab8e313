package org.yimen.casework.form;

import java.util.regex.PatternSyntaxException;

/**
 * Reads a pattern once and refuses what RE2 does not know (look-around, back references, atomic and possessive forms)
 * or Java reads differently (inline flags, named groups, classes within classes). What remains means the same in RE2,
 * in Java and in a browser with the {@code u} flag.
 */
final class PatternSyntax {
    private static final String CLASS_ESCAPES = "dDsSwWnrtf";
    private static final String BOUNDARY_ESCAPES = "bB";
    private static final int LONGEST = 1_000;
    private static final int MOST_REPEATS = 1_000;

    private final String regex;
    private final StringBuilder java = new StringBuilder();
    private int at;

    PatternSyntax(String regex) {
        this.regex = regex;
    }

    /** The same pattern for Java, with {@code $} as the very end of the text. */
    String checked() {
        if (regex.length() > LONGEST) {
            throw refused("longer than " + LONGEST + " characters");
        }
        while (at < regex.length()) {
            next();
        }
        return java.toString();
    }

    private void next() {
        char c = regex.charAt(at);
        switch (c) {
            case '\\' -> escape(true);
            case '[' -> characterClass();
            case '(' -> group();
            case '{' -> repeat();
            case '*', '+', '?' -> quantifier();
            case '$' -> copy("\\z", 1);
            default -> copy(String.valueOf(c), 1);
        }
    }

    private void copy(String translated, int length) {
        java.append(translated);
        at += length;
    }

    private void escape(boolean outsideClass) {
        if (at + 1 >= regex.length()) {
            throw refused("ends in a backslash");
        }
        char escaped = regex.charAt(at + 1);
        boolean letterOrDigit = Character.isLetterOrDigit(escaped);
        boolean known = CLASS_ESCAPES.indexOf(escaped) >= 0 || outsideClass && BOUNDARY_ESCAPES.indexOf(escaped) >= 0;
        if (letterOrDigit && !known || escaped > 127) {
            throw refused("unknown escape \\" + escaped);
        }
        copy("\\" + escaped, 2);
    }

    private void characterClass() {
        copy("[", 1);
        if (peek('^')) {
            copy("^", 1);
        }
        if (peek(']')) {
            throw refused("a class begins with ]");
        }
        while (!peek(']')) {
            classMember();
        }
        copy("]", 1);
    }

    private void classMember() {
        if (at >= regex.length()) {
            throw refused("a class is not closed");
        }
        char c = regex.charAt(at);
        if (c == '[' || c == '&' && regex.startsWith("&&", at)) {
            throw refused("a class within a class");
        }
        if (c == '\\') {
            escape(false);
        } else {
            copy(String.valueOf(c), 1);
        }
    }

    private void group() {
        if (regex.startsWith("(?", at) && !regex.startsWith("(?:", at)) {
            throw refused("only ( and (?: open a group");
        }
        copy("(", 1);
        if (peek('?')) {
            copy("?:", 2);
        }
    }

    private void quantifier() {
        copy(String.valueOf(regex.charAt(at)), 1);
        afterQuantifier();
    }

    private void repeat() {
        int end = regex.indexOf('}', at);
        String body = end < 0 ? "" : regex.substring(at + 1, end);
        if (!body.matches("\\d{1,4}(,(\\d{1,4})?)?")) {
            throw refused("a literal { is written \\{");
        }
        for (String bound : body.split(",")) {
            if (Integer.parseInt(bound) > MOST_REPEATS) {
                throw refused("more than " + MOST_REPEATS + " repeats");
            }
        }
        copy("{" + body + "}", body.length() + 2);
        afterQuantifier();
    }

    private void afterQuantifier() {
        if (peek('?')) {
            copy("?", 1);
        }
        if (peek('+') || peek('*') || peek('{') || peek('?')) {
            throw refused("a repeat of a repeat");
        }
    }

    private boolean peek(char expected) {
        return at < regex.length() && regex.charAt(at) == expected;
    }

    private PatternSyntaxException refused(String why) {
        return new PatternSyntaxException(why, regex, Math.min(at, regex.length()));
    }
}
