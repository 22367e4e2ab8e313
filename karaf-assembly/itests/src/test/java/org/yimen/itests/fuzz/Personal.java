package org.yimen.itests.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invented people, and how to recognise them: whatever is made up here is of a form that the platform itself has no reason
 * to write, so that a log need not be compared with everything that was sent.
 */
final class Personal {
    /** Stands in each free text, and survives every way of escaping. */
    static final String MARK = "qzjx";

    /** Characters for names; the platform's own sentences are written without them. */
    private static final List<String> RARE = List.of("㐂", "㑇", "㘎", "㧟", "㬊", "㮾", "㳘", "㵐", "𠮷", "𡒄", "𦈏", "𬱖");

    private static final List<String> SURNAMES = List.of("王", "李", "欧阳", "司马", "阿依古丽·", "张");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final List<Pattern> TRACES = List.of(
            Pattern.compile(MARK, Pattern.CASE_INSENSITIVE),
            Pattern.compile("[㐀-䶿\\x{20000}-\\x{323AF}]"),
            Pattern.compile("(?<![0-9a-fA-F-])9901\\d{13}[\\dXx](?![0-9a-fA-F])"),
            Pattern.compile("(?<![0-9a-fA-F-])1[3-9]\\d{9}(?![0-9a-fA-F-])"),
            Pattern.compile("(?<![0-9a-fA-F-])62\\d{14,17}(?![0-9a-fA-F])"));

    private Personal() {}

    static String name(Chance chance) {
        return chance.oneOf(SURNAMES) + chance.oneOf(RARE) + (chance.in(50) ? chance.oneOf(RARE) : "");
    }

    static String text(Chance chance) {
        return "经核实" + MARK + chance.below(1_000_000) + chance.oneOf(RARE);
    }

    static String phone(Chance chance) {
        return "1" + chance.between(3, 9) + digits(chance, 9);
    }

    static String account(Chance chance) {
        return "62" + digits(chance, 17);
    }

    /** A number by GB 11643 that could be somebody's of a day of birth. */
    static String idNumber(Chance chance, LocalDate born, boolean male) {
        int order = chance.below(500) * 2 + (male ? 1 : 0);
        return checked("990181" + born.toString().replace("-", "") + String.format("%03d", order));
    }

    static String checked(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static String digits(Chance chance, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(chance.below(10));
        }
        return digits.toString();
    }

    /** What of it stands in a line. */
    static List<String> traces(String line) {
        return TRACES.stream()
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }
}
