package org.yimen.casework.form;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern in the part of RE2's syntax that Java reads alike, matched within a fixed number of steps whatever the
 * text. {@code ^} and {@code $} are the ends of the whole text.
 */
public final class SafePattern {
    /** Longest text that is matched at all, in UTF-16 units; a longer one does not match. */
    static final int LONGEST_TEXT = 4_000;

    private final Pattern pattern;

    private SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @param regex never {@code null}
     * @throws PatternSyntaxException if the pattern is outside the permitted syntax
     */
    public static SafePattern compile(String regex) {
        String java = new PatternSyntax(regex).checked();
        return new SafePattern(Pattern.compile(java, Pattern.UNIX_LINES));
    }

    /** Why a pattern is not permitted; empty if it is. */
    public static Optional<String> faultOf(String regex) {
        try {
            compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of(wrong.getDescription());
        } catch (StackOverflowError tooDeep) {
            return Optional.of("nested too deeply");
        }
    }

    /** Whether the text holds a match; a text too long, or a match that takes too many steps, is none. */
    public boolean matches(String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        try {
            return pattern.matcher(new CountedText(text)).find();
        } catch (CountedText.TooManySteps | StackOverflowError tooCostly) {
            return false;
        }
    }
}
