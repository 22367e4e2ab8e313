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
    void control_characters_are_refused() {
        assertThat(codes("\0".repeat(20))).containsExactly("password-control");
        assertThat(codes("Shanlu\t2046")).containsExactly("password-control");
        assertThat(codes("Shanlu\u20282046")).containsExactly("password-control");
        assertThat(codes("Shanlu\ud8422046"))
                .as("half a character is stored as another")
                .containsExactly("password-control");
    }

    @Test
    void blanks_alone_are_refused_and_blanks_between_words_are_not() {
        assertThat(codes(" ".repeat(20))).containsExactly("password-blank");
        assertThat(codes("\u3000".repeat(20))).containsExactly("password-blank");
        assertThat(codes("\u200b".repeat(20))).containsExactly("password-blank");
        assertThat(codes("chun jiang chao shui")).isEmpty();
    }

    @Test
    void characters_are_counted_in_normal_form() {
        assertThat(codes("e\u0301".repeat(7) + "aB")).as("nine characters").contains("password-too-short");
        assertThat(codes("Ｓｈａｎｌｕ２０４６")).as("the full-width form of ten").isEmpty();
        assertThat(codes("Ｐ＠ｓｓｗ０ｒｄ１２３")).containsExactly("password-common");
        assertThat(codes("2028-ＺｈａｎｇＳａｎ!")).containsExactly("password-holds-login");
    }

    @Test
    void the_old_password_in_another_form_is_not_a_new_one() {
        List<Finding> findings = rules.findings("zhangsan", "Shanlu2046".toCharArray(), "Ｓｈａｎｌｕ2046".toCharArray());
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
