package org.yimen.rest.internal;

import java.util.Optional;
import java.util.Set;

/** What may stand in a text that somebody sends. */
final class TextRule {
    /** Longest text in characters; platform default of 2026-11-27. */
    static final int LONGEST = 4000;

    /** Longest name, number or code in characters; platform default of 2026-11-27. */
    static final int LONGEST_NAME = 100;

    private static final Set<String> NAMES = Set.of(
            "name",
            "login",
            "signer",
            "householdSigner",
            "signatures",
            "askedBy",
            "namePrefix",
            "phone",
            "key",
            "code");

    private TextRule() {}

    /** One fault of a text: its code, and what its sentence names. */
    record Fault(String code, String... arguments) {}

    /** @param member whose value it is, or that holds the list it stands in */
    static Optional<Fault> fault(String member, String text) {
        Optional<String> sign = text.codePoints()
                .mapToObj(TextRule::fault)
                .filter(fault -> !fault.isEmpty())
                .findFirst();
        if (sign.isPresent()) {
            return sign.map(Fault::new);
        }
        boolean name = isName(member);
        int most = name ? LONGEST_NAME : LONGEST;
        if (text.codePointCount(0, text.length()) > most) {
            return Optional.of(new Fault("text-too-long", Integer.toString(most)));
        }
        return name && isBlank(text) ? Optional.of(new Fault("text-blank")) : Optional.empty();
    }

    /** Format characters are invisible: two names that look the same would not be, or read backwards on paper. */
    private static String fault(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\t' || sign == '\n' || sign == '\r' ? "" : "text-control";
            case Character.FORMAT -> "text-invisible";
            case Character.SURROGATE -> "text-broken";
            default -> "";
        };
    }

    private static boolean isName(String member) {
        return NAMES.contains(member)
                || member.endsWith("Name")
                || member.endsWith("Id")
                || member.endsWith("Code")
                || member.endsWith("Number")
                || member.endsWith("Phone");
    }

    /** Empty is left out; blanks only are a slip of the hand that would be stored as if something were there. */
    private static boolean isBlank(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
    }
}
