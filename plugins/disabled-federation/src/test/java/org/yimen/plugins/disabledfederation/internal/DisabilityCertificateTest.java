package org.yimen.plugins.disabledfederation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Households;
import org.yimen.testkit.Member;

class DisabilityCertificateTest {
    private final RescueItem item = new DisabilityCertificateItem();

    /** 残疾人证管理办法 art. 9: 身份证、户口本和三张两寸近期免冠白底彩照; the register comes by shared data. */
    @Test
    void an_adult_brings_identity_card_and_three_photos() {
        List<MaterialNeed> papers = item.materials(Samples.adult().build());
        assertThat(papers)
                .extracting(MaterialNeed::type)
                .containsExactly("signed-application", "id-card", "household-register", "portrait-photo");
        assertThat(need(papers, "portrait-photo").count()).isEqualTo(3);
        assertThat(need(papers, "household-register").obtainedBy()).isEqualTo(ObtainedBy.SHARED_DATA);
    }

    /** 残疾人证管理办法 art. 2 and the appraisal clause: only the institution can say. */
    @Test
    void a_first_application_stays_undecided_until_the_appraisal() {
        Application adult = Samples.adult().build();
        assertThat(item.validate(adult)).isEmpty();
        assertThat(item.assess(adult).outlook()).isEqualTo(Outlook.UNDECIDED);
        assertThat(item.track(adult)).isEqualTo("first");
    }

    /** The text itself was not at hand: no citation of it may look as if it had been. */
    @Test
    void every_citation_of_the_certificate_rules_says_that_it_was_quoted() {
        Stream<LegalBasis> steps = item.release().tracks().stream()
                .flatMap(track -> track.steps().stream())
                .flatMap(step -> Stream.concat(
                        Stream.of(step.basis()), step.limit().stream().map(limit -> limit.basis())));
        Stream<LegalBasis> papers =
                item.materials(Samples.renewal().build()).stream().map(MaterialNeed::basis);
        assertThat(Stream.concat(steps, papers).map(LegalBasis::citation).filter(text -> text.contains("残疾人证管理办法")))
                .isNotEmpty()
                .allMatch(text -> text.contains("据转引"));
    }

    /** Art. 25: ten working days to the city, then the province, whose word is final. */
    @Test
    void a_disputed_appraisal_goes_to_the_city_and_then_to_the_province() {
        Track track = item.release().track("first").orElseThrow();
        assertThat(track.remedy()).contains("10个工作日内向所在地市级残联申请重新评定", "省级残疾评定专家委员会", "最终结论");
        assertThat(track.step("re-appraisal").orElseThrow().basis().article()).startsWith("第二十五条");
        assertThat(track.step("final-appraisal").orElseThrow().starts()).isEqualTo(StepStart.after("re-appraisal"));
    }

    /** Art. 9(三): five working days in the village; art. 9(四): ten working days at the county. */
    @Test
    void an_adult_is_shown_for_five_working_days_and_decided_in_ten() {
        Track track = item.release().track("first").orElseThrow();
        StepSpec notice = track.step("public-notice").orElseThrow();
        assertThat(notice.notice().orElseThrow().days().amount()).isEqualTo(5);
        assertThat(notice.notice().orElseThrow().days().kind()).isEqualTo(DayKind.WORKING);
        assertThat(track.decision().limit().orElseThrow().amount()).isEqualTo(10);
        assertThat(track.decision().limit().orElseThrow().kind()).isEqualTo(DayKind.WORKING);
    }

    /** Default, since no text read spares minors: as for children in 事实无人抚养儿童意见 二（二）, their privacy comes first. */
    @Test
    void a_child_is_not_shown_in_public() {
        Application child = Samples.child().build();
        assertThat(item.track(child)).isEqualTo("first-minor");
        assertThat(item.release().track("first-minor").orElseThrow().steps())
                .extracting(StepSpec::kind)
                .doesNotContain(StepKind.PUBLIC_NOTICE);
    }

    /** Art. 9(三) spares nobody by its wording: a place that reads it so shows minors too. */
    @Test
    void a_place_may_show_a_child_in_public() {
        Application child = Samples.child().parameter(Keys.MINOR_NOTICE, "1").build();
        assertThat(item.track(child)).isEqualTo("first");
    }

    /** Eighteen on the very day: an adult, shown in public (Civil Code art. 17). */
    @Test
    void who_turns_eighteen_today_is_shown_in_public() {
        Household family = Households.aFamilyOf("王建国")
                .born(1980, 1, 1)
                .with(Member.child("王一").born(2008, 2, 29));
        Applications child = Samples.child().of(family);
        assertThat(item.track(child.on(2026, 2, 28).build())).isEqualTo("first-minor");
        assertThat(item.track(child.on(2026, 3, 1).build())).isEqualTo("first");
    }

    /** Art. 9: minors also bring proof of their guardian; the certificate is the child's, not the father's. */
    @Test
    void a_childs_papers_and_certificate_are_the_childs() {
        Application child = Samples.child().build();
        assertThat(item.beneficiaries(child)).containsExactly("member:0");
        assertThat(need(item.materials(child), "guardianship-proof").subject()).isEqualTo("member:0");
        assertThat(need(item.materials(child), "id-card").subject()).isEqualTo("member:0");
    }

    @Test
    void without_a_guardian_a_child_cannot_apply() {
        Application child = Samples.child().answer("applicantIsGuardian", false).build();
        assertThat(codes(child)).contains("guardian-missing");
    }

    /** Art. 9: 智力、精神类 also need their guardian, whatever their age. */
    @Test
    void an_adult_with_a_mental_disability_needs_a_guardian_as_agent() {
        Application alone =
                Samples.adult().answer("appliedKinds", List.of("MENTAL")).build();
        assertThat(item.validate(alone)).extracting(Finding::pointer).containsExactly("/facts/agent/kind");
        Household withGuardian = Samples.woman().set("agent", "present", true).set("agent", "kind", "GUARDIAN");
        Application represented = Samples.adult()
                .of(withGuardian)
                .answer("appliedKinds", List.of("MENTAL"))
                .build();
        assertThat(item.validate(represented)).isEmpty();
        assertThat(need(item.materials(represented), "guardianship-proof")).isNotNull();
    }

    /** 国发〔2018〕20号 二（一）: 0—6岁. Born 1 March 2020, the child is six until the last day of February 2027. */
    @Test
    void rehabilitation_is_told_of_up_to_the_seventh_birthday() {
        Household family = Households.aFamilyOf("王建国")
                .born(1990, 1, 1)
                .with(Member.child("王一").born(2020, 3, 1));
        Applications child = Samples.child().of(family);
        assertThat(codes(child.on(2027, 2, 28).build())).containsExactly("rehabilitation-possible");
        assertThat(codes(child.on(2027, 3, 1).build())).isEmpty();
        assertThat(codes(child.parameter(Keys.REHABILITATION_AGE, "14").build()))
                .containsExactly("rehabilitation-possible");
    }

    /** Art. 24 with Civil Code art. 201, 202: cancelled on a leap day, barred to 28 February. */
    @Test
    void after_a_cancellation_one_waits_a_year() {
        Applications adult = Samples.adult().answer("cancelledOn", "2024-02-29");
        assertThat(codes(adult.on(2025, 2, 28).build())).containsExactly("cancelled-within-a-year");
        assertThat(item.assess(adult.build()).outlook()).isEqualTo(Outlook.UNLIKELY);
        assertThat(codes(adult.on(2025, 3, 1).build())).isEmpty();
        assertThat(item.assess(adult.build()).outlook()).isEqualTo(Outlook.UNDECIDED);
    }

    /** Art. 5: the certificate's number is the citizen's number, kind and grade. */
    @Test
    void the_citizens_number_must_be_right_and_lead_the_certificates_number() {
        assertThat(codes(Samples.adult()
                        .of(Samples.woman().idNumber("36078219680229001X"))
                        .build()))
                .containsExactly("id-number-invalid");
        Household other = Samples.certified("2016-12-16", "2026-12-15").born(1970, 1, 1);
        assertThat(codes(Samples.renewal().of(other).build())).containsExactly("certificate-number-differs");
        Household newborn = Samples.woman().person("idType", "NONE_YET").person("idNumber", null);
        assertThat(codes(Samples.adult().of(newborn).build())).containsExactly("id-number-needed");
    }

    /** Art. 9: 向户口所在地县级残联提出. */
    @Test
    void who_is_registered_elsewhere_is_sent_there() {
        Household elsewhere = Samples.woman().person("hukouRegion", "440825100001");
        assertThat(codes(Samples.adult().of(elsewhere).build())).containsExactly("hukou-elsewhere");
    }

    @Test
    void a_holder_who_is_nobody_is_named() {
        assertThat(codes(Samples.adult().answer("holder", "member:3").build())).containsExactly("holder-unknown");
    }

    /** Art. 19: ten years; no means are examined. */
    @Test
    void the_grant_makes_its_holder_a_certified_disabled_person_for_ten_years() {
        assertThat(item.release().statuses().confers()).containsExactly(Map.entry("disabled", 120));
        assertThat(item.release().meansTested()).isFalse();
        assertThat(item.benefit(Samples.adult().build()).orElseThrow().amount()).isZero();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream().map(Finding::code).toList();
    }

    private static MaterialNeed need(List<MaterialNeed> papers, String type) {
        return papers.stream()
                .filter(paper -> paper.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
