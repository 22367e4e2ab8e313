package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @Test
    void ten_characters_of_three_kinds_are_enough_and_nine_are_not() {
        assertThat(codes("Shanlu2046")).isEmpty();
        assertThat(codes("Shanlu204")).containsExactly("password-too-short");
    }

    @Test
    void sixteen_characters_of_one_kind_are_enough_and_fifteen_are_not() {
        assertThat(codes("chunjiangchaoshu")).isEmpty();
        assertThat(codes("chunjiangchaosh")).containsExactly("password-too-simple");
    }

    @Test
    void rare_characters_count_once_though_they_take_two_places() {
        assertThat(codes("𠮷𠮷𠮷𠮷𠮷aB")).containsExactly("password-too-short");
        assertThat(codes("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷aB")).isEmpty();
    }

    @Test
    void a_password_longer_than_128_characters_is_refused() {
        assertThat(codes("a".repeat(128))).isEmpty();
        assertThat(codes("a".repeat(129))).containsExactly("password-too-long");
    }

    @Test
    void the_login_may_not_hide_in_the_password_in_whatever_case() {
        assertThat(codes("2028-ZhangSan!")).containsExactly("password-holds-login");
        assertThat(codes("2028-ZhangSi!!")).isEmpty();
    }

    @Test
    void common_passwords_are_refused_in_whatever_case() {
        assertThat(codes("P@ssw0rd123")).containsExactly("password-common");
        assertThat(codes("p@SSW0RD1234")).containsExactly("password-common");
        assertThat(codes("1234567890")).containsExactly("password-too-simple", "password-common");
    }

    @Test
    void the_old_password_is_not_a_new_one() {
        List<Finding> findings = rules.findings("zhangsan", "Shanlu2046".toCharArray(), "Shanlu2046".toCharArray());
        assertThat(findings).extracting(Finding::code).containsExactly("password-unchanged");
    }

    @Test
    void temporary_passwords_pass_the_rules_and_differ() {
        String password = Secrets.password();
        assertThat(password).matches("([2-9a-hj-km-np-z]{4}-){3}[2-9a-hj-km-np-z]{4}");
        assertThat(codes(password)).isEmpty();
        assertThat(Secrets.password()).isNotEqualTo(password);
    }

    private List<String> codes(String password) {
        return rules.findings("zhangsan", new char[0], password.toCharArray()).stream()
                .map(Finding::code)
                .toList();
    }
}
