package org.yimen.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})$",
                "^[0-9]{17}[0-9X][1-7][1-4](B[0-9])?$",
                "^[一-龥·]{1,60}$",
                "(?:ab)*?c+",
                "\\d{3}\\.\\w",
                "[^\\]-]",
                ""
            })
    void what_re2_and_java_read_alike_is_permitted(String regex) {
        assertThat(SafePattern.faultOf(regex)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)",
                "(?!a)",
                "(?<=a)b",
                "(?<name>a)",
                "(?i)a",
                "(?>a)",
                "(a)\\1",
                "a++",
                "a**",
                "a{2}{3}",
                "[a[b]]",
                "[a-z&&[b]]",
                "\\Qa\\E",
                "\\u4e00",
                "\\p{L}",
                "a{1001}",
                "a{,3}",
                "{",
                "(",
                "[",
                "a\\",
                "[]",
                "*a",
                "\\k<n>"
            })
    void what_they_do_not_is_refused(String regex) {
        assertThat(SafePattern.faultOf(regex)).isPresent();
    }

    @Test
    void the_end_is_the_very_end() {
        assertThat(SafePattern.compile("^a$").matches("a")).isTrue();
        assertThat(SafePattern.compile("^a$").matches("a\n")).isFalse();
        assertThat(SafePattern.compile("a\\$").matches("a$")).isTrue();
        assertThat(SafePattern.compile("^[$]$").matches("$")).isTrue();
    }

    @Test
    @Timeout(5)
    void a_match_that_would_take_for_ever_is_none() {
        assertThat(SafePattern.compile("^(a+)+$").matches("a".repeat(60) + "b")).isFalse();
        assertThat(SafePattern.compile("^(a|aa)*$").matches("a".repeat(3_000) + "b"))
                .isFalse();
    }

    @Test
    void a_text_too_long_is_not_matched() {
        assertThat(SafePattern.compile("a").matches("a".repeat(SafePattern.LONGEST_TEXT)))
                .isTrue();
        assertThat(SafePattern.compile("a").matches("a".repeat(SafePattern.LONGEST_TEXT + 1)))
                .isFalse();
    }
}
