package org.yimen.security.internal;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A password as it counts. The same character comes from different keyboards in different forms, full-width or composed of
 * two; in normal form NFKC (Unicode Standard Annex 15) they are one.
 */
final class PasswordText {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Seen by nobody who types them, or no characters at all. */
    private static final Set<Integer> UNFIT = Set.of(
            (int) Character.CONTROL,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private PasswordText() {}

    /** Uses the password in normal form, and wipes that form; what was typed is left as it is. */
    static <T> T in(char[] typed, Function<char[], T> use) {
        char[] normal = normal(typed);
        try {
            return use.apply(normal);
        } finally {
            Arrays.fill(normal, '\0');
        }
    }

    /** ASCII is its own normal form; only other passwords pass through a String, which cannot be wiped. */
    private static char[] normal(char[] typed) {
        boolean ascii = CharBuffer.wrap(typed).chars().allMatch(character -> character < FIRST_BEYOND_ASCII);
        return ascii
                ? typed.clone()
                : Normalizer.normalize(CharBuffer.wrap(typed), Normalizer.Form.NFKC)
                        .toCharArray();
    }

    static int length(char[] password) {
        return Character.codePointCount(password, 0, password.length);
    }

    static boolean holdsUnfit(char[] password) {
        return characters(password).anyMatch(character -> UNFIT.contains(Character.getType(character)));
    }

    /** Whether nothing of it would be seen: blanks and marks without width. */
    static boolean isBlank(char[] password) {
        IntPredicate unseen = character -> Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
        return characters(password).allMatch(unseen);
    }

    private static IntStream characters(char[] password) {
        return CharBuffer.wrap(password).codePoints();
    }
}
