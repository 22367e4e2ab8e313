package org.yimen.spi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.LegalBasis;

class LimitTest {
    private static final LegalBasis BASIS = LegalBasis.of("刚性支出困难家庭认定办法", "第八条");

    @Test
    void a_limit_may_be_the_same_day_but_not_the_day_before() {
        assertThat(Limit.calendar(0, BASIS).amount()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.working(-1, BASIS));
    }

    @Test
    void an_extension_makes_longer_and_is_given_for_a_reason() {
        assertThat(extended(30, Optional.of(45), List.of("人户分离")).extensionReasons())
                .containsExactly("人户分离");
        assertThatIllegalArgumentException().isThrownBy(() -> extended(30, Optional.of(20), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> extended(30, Optional.empty(), List.of("人户分离")));
    }

    @Test
    void a_limit_says_where_it_comes_from() {
        assertThatNullPointerException().isThrownBy(() -> Limit.working(30, null));
    }

    @Test
    void what_is_left_out_is_none() {
        Limit plain = new Limit(7, DayKind.CALENDAR, null, null, BASIS, null);

        assertThat(plain).isEqualTo(Limit.calendar(7, BASIS));
        assertThat(plain.parameter()).isEmpty();
        assertThat(plain.extensionReasons()).isEmpty();
    }

    private static Limit extended(int days, Optional<Integer> longer, List<String> reasons) {
        return new Limit(days, DayKind.WORKING, Optional.empty(), longer, BASIS, reasons);
    }
}
