package org.yimen.plugins.civilaffairs.internal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.codes;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.findings;
import static org.yimen.plugins.civilaffairs.internal.common.Honest.honest;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.testkit.Household;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

class PlaceChecksTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(1988, 2, 29);

    // 社会救助法 art. 37; the digits of an ID number say nothing about it.
    @Test
    void the_township_of_registration_is_the_place() {
        Household elsewhere = honest().person("hukouRegion", "360782102201");

        assertThat(codes(elsewhere)).containsExactly("registered-elsewhere", "lives-elsewhere");
        assertThat(codes(elsewhere.person("residencePermit", true)))
                .containsExactly("applies-at-residence", "lives-elsewhere");
        assertThat(codes(honest().idNumber(IdNumbers.of("110105", LEAP_DAY, "FEMALE", 1))))
                .isEmpty();
    }

    // 低保办法 art. 15, 22; 2022 notice, part 4(一)
    @Test
    void living_apart_from_the_register_is_pointed_out() {
        assertThat(codes(honest().person("residenceRegion", "360782102201"))).containsExactly("lives-elsewhere");
        assertThat(codes(honest().person("residenceRegion", "360782101202"))).isEmpty();
    }

    // 低保办法 art. 5
    @Test
    void a_member_registered_in_another_province_is_pointed_out() {
        Household household = honest().with(Member.parent("辛").set("hukouRegion", "440305001001"));

        assertThat(findings(household))
                .extracting(Finding::code, Finding::isError)
                .containsExactly(tuple("member-registered-elsewhere", false));
    }
}
