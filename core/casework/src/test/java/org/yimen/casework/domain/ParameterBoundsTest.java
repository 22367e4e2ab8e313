package org.yimen.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.parameter.DateBasis;
import org.yimen.spi.parameter.ParameterSpec;

class ParameterBoundsTest {
    @ParameterizedTest
    @CsvSource({
        "元,10000000,false",
        "元/人·月,10000000,false",
        "元/人·天,10000000,false",
        "%,1000,false",
        "个月,1200,false",
        "个月最低生活保障标准,10000000,false",
        "个工作日,10000000,true",
        "天,10000000,true",
        "辆,10000000,false",
        "'',10000000,false"
    })
    void a_number_is_bounded_by_what_its_unit_can_mean(String unit, BigDecimal most, boolean days) {
        ParameterSpec spec = new ParameterSpec(
                "civil-affairs.number",
                "数值",
                unit,
                BigDecimal.ONE,
                Optional.empty(),
                LegalBasis.platformDefault("测试"),
                DateBasis.DECISION);

        assertThat(ParameterBounds.most(spec)).isEqualByComparingTo(most);
        assertThat(ParameterBounds.isDays(spec)).isEqualTo(days);
    }
}
