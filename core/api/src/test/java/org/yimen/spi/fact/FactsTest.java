package org.yimen.spi.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;

class FactsTest {
    private static final FactKey INCOME = new FactKey(CommonFacts.INCOME, 1);

    @Test
    void the_latest_verified_value_decides_even_if_something_was_declared_later() {
        Facts facts = Facts.none()
                .plus(wage(1000, Provenance.DECLARED, "2026-03-01T09:00+08:00", false))
                .plus(wage(3000, Provenance.CHECKED, "2026-03-05T09:00+08:00", true))
                .plus(wage(2500, Provenance.SURVEYED, "2026-03-04T09:00+08:00", true))
                .plus(wage(800, Provenance.DECLARED, "2026-03-09T09:00+08:00", false));

        assertThat(facts.of("income").amount("/wage")).isEqualByComparingTo("3000");
        assertThat(facts.declared("income").amount("/wage")).isEqualByComparingTo("800");
        assertThat(facts.found("income"))
                .extracting(FactValue::provenance)
                .containsExactly(Provenance.CHECKED, Provenance.SURVEYED);
    }

    @Test
    void a_check_that_nobody_verified_does_not_decide() {
        Facts facts = Facts.none()
                .plus(wage(1000, Provenance.DECLARED, "2026-03-01T09:00+08:00", false))
                .plus(wage(3000, Provenance.CHECKED, "2026-03-05T09:00+08:00", false));

        assertThat(facts.of("income").amount("/wage")).isEqualByComparingTo("1000");
        assertThat(facts.found("income")).hasSize(1);
    }

    @Test
    void a_check_of_the_savings_leaves_the_declared_houses_standing() {
        FactKey property = FactKey.parse("property@1");
        OffsetDateTime declaredAt = OffsetDateTime.parse("2026-03-01T09:00+08:00");
        OffsetDateTime checkedAt = OffsetDateTime.parse("2026-03-05T09:00+08:00");
        Facts facts = Facts.none()
                .plus(new FactValue(
                        property,
                        Document.of(Map.of("savings", 0, "houses", List.of(Map.of("area", 90)))),
                        LocalDate.of(2026, 3, 1),
                        Provenance.DECLARED,
                        "申请人申报",
                        declaredAt,
                        Optional.empty(),
                        Optional.empty()))
                .plus(new FactValue(
                        property,
                        Document.of(Map.of("savings", 26000)),
                        LocalDate.of(2026, 3, 5),
                        Provenance.CHECKED,
                        "信息核对",
                        checkedAt,
                        Optional.of("民政局核对岗"),
                        Optional.of(checkedAt)));

        assertThat(facts.of("property").amount("/savings")).isEqualByComparingTo("26000");
        assertThat(facts.of("property").objects("/houses")).hasSize(1);
    }

    @Test
    void a_verified_declaration_decides_as_well() {
        Facts facts = Facts.none().plus(wage(1000, Provenance.DECLARED, "2026-03-01T09:00+08:00", true));

        assertThat(facts.of("income").amount("/wage")).isEqualByComparingTo("1000");
    }

    @Test
    void of_two_values_of_one_moment_the_one_recorded_later_holds_across_time_zones() {
        Facts facts = Facts.none()
                .plus(wage(1, Provenance.DECLARED, "2026-03-01T09:00+08:00", false))
                .plus(wage(2, Provenance.DECLARED, "2026-03-01T01:00Z", false));

        assertThat(facts.declared("income").amount("/wage")).isEqualByComparingTo("2");
    }

    @Test
    void of_an_unknown_fact_nothing_is_known() {
        assertThat(Facts.none().of("income")).isEqualTo(Document.empty());
        assertThat(Facts.none().knows("income")).isFalse();
        assertThat(Facts.none()
                        .plus(wage(1, Provenance.DECLARED, "2026-03-01T09:00+08:00", false))
                        .knows("income"))
                .isTrue();
    }

    @Test
    void a_verification_has_a_who_and_a_when() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FactValue(
                        INCOME,
                        Document.empty(),
                        LocalDate.of(2026, 3, 1),
                        Provenance.CHECKED,
                        "核对报告",
                        OffsetDateTime.parse("2026-03-01T09:00+08:00"),
                        Optional.of("民政局核对岗"),
                        Optional.empty()));
    }

    private static FactValue wage(int yuan, Provenance provenance, String recorded, boolean verified) {
        OffsetDateTime at = OffsetDateTime.parse(recorded);
        return new FactValue(
                INCOME,
                Document.of(Map.of("wage", yuan)),
                at.toLocalDate(),
                provenance,
                "测试来源",
                at,
                verified ? Optional.of("民政局核对岗") : Optional.empty(),
                verified ? Optional.of(at) : Optional.empty());
    }
}
