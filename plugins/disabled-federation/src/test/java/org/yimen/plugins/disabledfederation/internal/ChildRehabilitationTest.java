package org.yimen.plugins.disabledfederation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.spi.procedure.Payee;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Households;
import org.yimen.testkit.Member;

/** 国务院关于建立残疾儿童康复救助制度的意见 (2018) 二. */
class ChildRehabilitationTest {
    private final RescueItem item = new DisabilityCertificateItem();

    /** 二（三）: the federation compares with 民政 and decides; the institution is paid; nothing is shown in public. */
    @Test
    void the_federation_compares_decides_and_pays_the_institution() {
        assertThat(item.track(Samples.rehabilitation().build())).isEqualTo("rehabilitation");
        Track track = item.release().track("rehabilitation").orElseThrow();
        assertThat(track.steps())
                .extracting(StepSpec::code)
                .containsExactly("comparison", "needs", "decision", "service", "settlement");
        assertThat(track.step("comparison").orElseThrow().department()).contains("civil-affairs");
        assertThat(track.steps()).extracting(StepSpec::kind).doesNotContain(StepKind.PUBLIC_NOTICE);
        assertThat(track.payee()).isEqualTo(Payee.INSTITUTION);
        assertThat(item.release().confersOn(track)).isEmpty();
    }

    /** 二（一）: a child on 低保 is named; the household of another is for the place to say. */
    @Test
    void a_child_on_minimum_living_qualifies_and_another_stays_open() {
        Applications child = Samples.rehabilitation();
        assertThat(item.validate(child.build())).isEmpty();
        assertThat(item.assess(child.build()).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(item.assess(child.holding("minimum-living", "household").build())
                        .outlook())
                .isEqualTo(Outlook.LIKELY);
    }

    @Test
    void an_orphan_qualifies_by_the_own_status_alone() {
        assertThat(item.assess(Samples.rehabilitation()
                                .holding("orphan", "member:0")
                                .build())
                        .outlook())
                .isEqualTo(Outlook.LIKELY);
        assertThat(item.assess(Samples.rehabilitation()
                                .holding("orphan", "applicant")
                                .build())
                        .outlook())
                .isEqualTo(Outlook.UNDECIDED);
    }

    /** 二（一）: 0—6岁, until the seventh birthday; the place may widen it. */
    @Test
    void a_child_of_seven_is_too_old_unless_the_place_widens_the_age() {
        Household family = Households.aFamilyOf("王建国")
                .born(1990, 1, 1)
                .with(Member.child("王一").born(2020, 3, 1));
        Applications child = Samples.rehabilitation().of(family).holding("minimum-living", "household");
        assertThat(item.assess(child.on(2027, 2, 28).build()).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.assess(child.on(2027, 3, 1).build()).outlook()).isEqualTo(Outlook.UNLIKELY);
        assertThat(codes(child.build())).containsExactly("rehabilitation-age");
        assertThat(item.assess(child.parameter(Keys.REHABILITATION_AGE, "9").build())
                        .outlook())
                .isEqualTo(Outlook.LIKELY);
    }

    /** 二（三）: the status is compared, not proved; a certificate on record needs no diagnosis. */
    @Test
    void only_what_nobody_else_holds_is_asked_of_the_guardian() {
        Application child = Samples.rehabilitation().build();
        assertThat(item.materials(child).stream()
                        .filter(need -> need.obtainedBy() == ObtainedBy.APPLICANT)
                        .map(MaterialNeed::type))
                .containsExactly("signed-application", "id-card", "diagnosis", "guardianship-proof");
        Household certified = Samples.father()
                .disabled(
                        "member:0", Map.of("state", "VALID", "types", List.of("HEARING"), "validUntil", "2030-01-01"));
        assertThat(item.materials(Samples.rehabilitation().of(certified).build()))
                .extracting(MaterialNeed::type)
                .contains("disability-certificate")
                .doesNotContain("diagnosis");
    }

    /** 二（三）: 户籍所在地（居住证发放地）, unlike a certificate. */
    @Test
    void one_asks_where_the_residence_permit_was_issued_as_well() {
        Household away = Samples.father()
                .person("hukouRegion", "440825100001")
                .person("residenceRegion", Samples.rehabilitation().build().regionCode())
                .person("residencePermit", true);
        assertThat(codes(Samples.rehabilitation().of(away).build())).isEmpty();
        assertThat(codes(Samples.child().of(away).build())).contains("hukou-elsewhere");
        assertThat(codes(Samples.rehabilitation()
                        .of(away.person("residencePermit", false))
                        .build()))
                .containsExactly("hukou-elsewhere");
    }

    /** A newborn without a number is helped; only a certificate's number is built on it. */
    @Test
    void a_child_without_a_number_and_a_cancelled_certificate_hinder_nothing() {
        Household newborn = Households.aFamilyOf("王建国")
                .born(1990, 1, 1)
                .with(Member.child("王二").born(2026, 9, 1).set("idType", "NONE_YET"));
        assertThat(codes(Samples.rehabilitation()
                        .of(newborn)
                        .answer("cancelledOn", "2026-10-01")
                        .build()))
                .isEmpty();
    }

    /** 二（二）: a service by the local standard, not money. */
    @Test
    void it_brings_a_service() {
        Benefit benefit = item.benefit(Samples.rehabilitation().build()).orElseThrow();
        assertThat(benefit.kind()).isEqualTo(Benefit.Kind.SERVICE);
        assertThat(benefit.amount()).isZero();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream().map(Finding::code).toList();
    }
}
