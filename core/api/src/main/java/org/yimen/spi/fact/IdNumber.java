package org.yimen.spi.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resident identity number of 18 digits (GB 11643): six digits of the place of first issue (possibly a historical code,
 * and never where the person lives now), birth date, sequence, check character.
 *
 * @param digits the 18 characters, the last perhaps {@code X}; never {@code null}
 */
public record IdNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /** Why a text is no ID number. */
    public enum Fault {
        /** Not 17 digits and a digit or X. */
        SHAPE,
        /** The birth date does not exist, or lies before 1850. */
        BIRTH_DATE,
        /** The check character does not fit. */
        CHECK_CHARACTER
    }

    public IdNumber {
        faultOf(digits).ifPresent(fault -> {
            throw new IllegalArgumentException("not an ID number: " + fault);
        });
    }

    /**
     * What is wrong with a text as ID number; empty if nothing.
     *
     * @param text as typed, with a capital {@code X}; may be {@code null}
     */
    public static Optional<Fault> faultOf(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.of(Fault.SHAPE);
        }
        if (birthDateIn(text).filter(day -> day.getYear() >= 1850).isEmpty()) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return text.charAt(17) == checkCharacter(text) ? Optional.empty() : Optional.of(Fault.CHECK_CHARACTER);
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDateIn(digits).orElseThrow();
    }

    /** {@code MALE} if the 17th digit is odd, else {@code FEMALE}. */
    public String sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE";
    }

    /** Completed years on a day; someone born on 29 February is a year older from 1 March. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    private static Optional<LocalDate> birthDateIn(String text) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Masked, so that it never reaches a log whole. */
    @Override
    public String toString() {
        return digits.substring(0, 3) + "***********" + digits.substring(14);
    }
}
