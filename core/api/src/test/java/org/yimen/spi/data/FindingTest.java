package org.yimen.spi.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    @Test
    void only_an_error_stops_the_acceptance() {
        assertThat(Finding.error("", "no-income", "请填写家庭收入").isError()).isTrue();
        assertThat(Finding.warning("", "old-proof", "诊断证明已超过六个月").isError()).isFalse();
        assertThat(Finding.info("", "near-line", "接近标准，可同时申请低保边缘家庭认定").isError())
                .isFalse();
    }

    @Test
    void a_finding_takes_the_rule_it_rests_on_and_the_place_of_its_item() {
        LegalBasis rule = LegalBasis.of("最低生活保障审核确认办法", "第八条");
        Finding finding = Finding.error("/applyAs", "not-alone", "不符合单独申请条件")
                .under(rule)
                .below("/items/civil-affairs/minimum-living-allowance");

        assertThat(finding.basis()).contains(rule);
        assertThat(finding.pointer()).isEqualTo("/items/civil-affairs/minimum-living-allowance/applyAs");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NoIncome", "no income", "1st", "无收入"})
    void a_code_is_lower_case_words(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Finding.error("", code, "请填写"));
    }

    @Test
    void a_finding_says_what_is_wrong_and_points_properly() {
        assertThatIllegalArgumentException().isThrownBy(() -> Finding.error("", "blank", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Finding.error("applyAs", "pointer", "请填写"));
    }

    @Test
    void a_basis_prints_as_people_cite_it_and_a_default_says_so() {
        assertThat(LegalBasis.of("社会救助法", "第六十二条").citation()).isEqualTo("《社会救助法》第六十二条");
        assertThat(LegalBasis.platformDefault("参照北京市").citation()).isEqualTo("平台默认参数（参照北京市）");
        assertThat(LegalBasis.platformDefault("参照北京市").isDefault()).isTrue();
        assertThat(LegalBasis.of("社会救助法", null).article()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> LegalBasis.of(" ", "第一条"));
    }
}
