package org.yimen.security.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;

/**
 * What a new password must be. GB/T 22239-2019 8.1.4.1 a) asks for complexity and leaves the figures open; these are
 * the platform's defaults.
 */
final class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONG_ENOUGH = 16;
    static final int LONGEST = 128;
    private static final String POINTER = "/newPassword";

    private final Set<CharBuffer> common = common();

    /** Everything that is wrong with it; the arrays are left as they are. */
    List<Finding> findings(String login, char[] oldPassword, char[] newPassword) {
        return PasswordText.in(oldPassword, old -> PasswordText.in(newPassword, next -> normal(login, old, next)));
    }

    private List<Finding> normal(String login, char[] old, char[] next) {
        List<Finding> findings = new ArrayList<>();
        int length = PasswordText.length(next);
        add(findings, length < SHORTEST, "password-too-short", "密码至少需要" + SHORTEST + "个字符。");
        add(findings, length > LONGEST, "password-too-long", "密码最多" + LONGEST + "个字符。");
        add(
                findings,
                length < LONG_ENOUGH && classes(next) < 3,
                "password-too-simple",
                "密码应当包含大写字母、小写字母、数字、其他符号中的至少三类，或者长度达到" + LONG_ENOUGH + "个字符。");
        add(findings, PasswordText.holdsUnfit(next), "password-control", "密码不能包含换行、制表等控制字符。");
        add(findings, PasswordText.isBlank(next), "password-blank", "密码不能全是空格，请输入可见的字符。");
        add(findings, contains(next, login), "password-holds-login", "密码不能包含登录名。");
        add(findings, isCommon(next), "password-common", "这个密码过于常见，请换一个。");
        add(findings, Arrays.equals(old, next), "password-unchanged", "新密码不能与原密码相同。");
        return findings;
    }

    private static void add(List<Finding> findings, boolean broken, String code, String message) {
        if (broken) {
            findings.add(Finding.error(POINTER, code, message));
        }
    }

    private static long classes(char[] password) {
        IntPredicate upper = character -> character >= 'A' && character <= 'Z';
        IntPredicate lower = character -> character >= 'a' && character <= 'z';
        IntPredicate digit = character -> character >= '0' && character <= '9';
        IntPredicate other = upper.or(lower).or(digit).negate();
        return Stream.of(upper, lower, digit, other)
                .filter(kind -> CharBuffer.wrap(password).chars().anyMatch(kind))
                .count();
    }

    private boolean isCommon(char[] password) {
        char[] lower = lowerCase(password);
        try {
            return common.contains(CharBuffer.wrap(lower));
        } finally {
            Arrays.fill(lower, '\0');
        }
    }

    private static boolean contains(char[] password, String login) {
        char[] lower = lowerCase(password);
        char[] sought = lowerCase(login.toCharArray());
        try {
            return IntStream.rangeClosed(0, lower.length - sought.length)
                    .anyMatch(from -> Arrays.equals(lower, from, from + sought.length, sought, 0, sought.length));
        } finally {
            Arrays.fill(lower, '\0');
        }
    }

    /** Not by way of a String, which could not be wiped. */
    private static char[] lowerCase(char[] text) {
        char[] lower = text.clone();
        for (int index = 0; index < lower.length; index++) {
            lower[index] = Character.toLowerCase(lower[index]);
        }
        return lower;
    }

    private static Set<CharBuffer> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(CharBuffer::wrap)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
