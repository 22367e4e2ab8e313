package org.yimen.testkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.yimen.spi.fact.IdNumber;

/** Invented resident identity numbers with right check characters (GB 11643). Thread-safe. */
public final class IdNumbers {
    private static final int SEQUENCES = 500;

    private IdNumbers() {}

    /**
     * A valid number.
     *
     * @param region6 six digits of the place of first issue; never {@code null}
     * @param birth never {@code null}
     * @param sex {@code MALE} (odd 17th digit) or {@code FEMALE} (even); never {@code null}
     * @param sequence 0 to 499; another one gives another number for the same birth date and sex
     * @return 18 characters; never {@code null}
     * @throws IllegalArgumentException if a part is out of its range
     */
    public static String of(String region6, LocalDate birth, String sex, int sequence) {
        if (!sex.equals("MALE") && !sex.equals("FEMALE")) {
            throw new IllegalArgumentException("an ID number knows MALE and FEMALE only: " + sex);
        }
        if (sequence < 0 || sequence >= SEQUENCES) {
            throw new IllegalArgumentException("a sequence runs from 0 to 499: " + sequence);
        }
        int digits = sequence * 2 + (sex.equals("MALE") ? 1 : 0);
        String first17 =
                region6 + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format(Locale.ROOT, "%03d", digits);
        return new IdNumber(first17 + IdNumber.checkCharacter(first17)).digits();
    }

    /** The first such number whose check character is {@code X}; never {@code null}. */
    public static String endingInX(String region6, LocalDate birth, String sex) {
        return IntStream.range(0, SEQUENCES)
                .mapToObj(sequence -> of(region6, birth, sex, sequence))
                .filter(number -> number.endsWith("X"))
                .findFirst()
                .orElseThrow();
    }
}
