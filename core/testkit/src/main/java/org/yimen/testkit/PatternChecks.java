package org.yimen.testkit;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns that mean the same in RE2, in Java and in a browser: no group but {@code (} and {@code (?:}, no back reference,
 * possessive quantifier, class within a class, or escape beyond {@code \d \D \s \S \w \W \b \B \n \r \t \f}.
 */
final class PatternChecks {
    private static final int LONGEST = 1_000;
    private static final Pattern FOREIGN =
            Pattern.compile("\\(\\?(?!:)|[*+?}]\\+|\\\\[A-Za-z0-9&&[^dDsSwWbBnrtf]]|\\[[^\\]]*\\[|\\[[^\\]]*&&");

    private PatternChecks() {}

    static void check(String pattern, String where, Complaints complaints) {
        String withoutEscapedSigns = pattern.replace("\\\\", "_").replaceAll("\\\\[^A-Za-z0-9]", "_");
        complaints.unless(
                !FOREIGN.matcher(withoutEscapedSigns).find(),
                "%s has the pattern %s: only what RE2, Java and browsers read alike is allowed, so no look-around, back "
                        + "reference, named group, flag, possessive quantifier, nested class or \\p{…}",
                where,
                pattern);
        complaints.unless(pattern.length() <= LONGEST, "%s has a pattern of more than 1000 characters", where);
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            complaints.add(
                    "%s has the pattern %s, which does not compile: %s", where, pattern, broken.getDescription());
        }
    }
}
