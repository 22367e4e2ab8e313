package org.yimen.persistence.internal;

import org.yimen.casework.domain.CaseFile;
import org.yimen.spi.fact.CommonFacts;

/** The applicant's name as lists show it. */
final class Applicants {
    /** Room in the column, in UTF-16 units; PostgreSQL counts characters, of which there are never more. */
    private static final int LENGTH = 200;

    private Applicants() {}

    /** The name known as a fact, else the one typed into the form, else empty. */
    static String name(CaseFile file) {
        return shown(file.facts()
                .of(CommonFacts.PERSON)
                .text("/name")
                .or(() -> file.answers().text("/facts/" + CommonFacts.PERSON + "/name"))
                .orElse(""));
    }

    /** A name cut to the column, never within a character; the body has it whole. */
    static String shown(String name) {
        // PostgreSQL takes no NUL in text.
        String clean = name.strip().replace("\0", "");
        if (clean.length() <= LENGTH) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH);
    }
}
