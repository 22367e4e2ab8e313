package org.yimen.plugins.medicalinsurance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.PriorBenefit;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Member;

/** Papers for costs, and what may be wrong with them. */
class CostPapersAndChecksTest {
    private final RescueItem item = new MedicalAssistanceItem();

    /** 社会救助法 art. 62: what was settled online is looked up, never demanded. */
    @Test
    void settled_costs_are_looked_up() {
        List<MaterialNeed> online = item.materials(
                Samples.holding("minimum-living", "household", "20000").build());
        assertThat(need(online, "insurance-settlement").obtainedBy()).isEqualTo(ObtainedBy.SHARED_DATA);
        assertThat(online).extracting(MaterialNeed::type).doesNotContain("medical-bills");
    }

    @Test
    void bills_are_brought_for_what_was_not_settled() {
        Applications family = Samples.holding("minimum-living", "household", "20000");
        List<MaterialNeed> offline =
                item.materials(family.answer("settlement", "OFFLINE").build());
        assertThat(need(offline, "medical-bills").obtainedBy()).isEqualTo(ObtainedBy.APPLICANT);
        assertThat(need(offline, "insurance-settlement").obtainedBy()).isEqualTo(ObtainedBy.APPLICANT);
        List<MaterialNeed> mixed =
                item.materials(family.answer("settlement", "MIXED").build());
        assertThat(need(mixed, "medical-bills").obtainedBy()).isEqualTo(ObtainedBy.APPLICANT);
        assertThat(need(mixed, "insurance-settlement").obtainedBy()).isEqualTo(ObtainedBy.SHARED_DATA);
    }

    /** Practice followed by default: 商业保险 first, or a written commitment that there is none. */
    @Test
    void commercial_insurance_is_proved_or_denied_in_writing() {
        Applications family = Samples.poorByIllness("60000");
        assertThat(types(family.build())).contains("medical-insurance.no-commercial-claim");
        assertThat(types(family.answer("commercialInsurance", true).build()))
                .contains("medical-insurance.commercial-settlement")
                .doesNotContain("medical-insurance.no-commercial-claim");
    }

    @Test
    void whoever_has_no_document_yet_is_not_asked_for_one() {
        assertThat(types(Samples.poorByIllness("60000").build())).contains("id-card");
        Household unregistered =
                Samples.couple("60000").consenting().savings("0").person("idType", "NONE_YET");
        assertThat(types(Samples.applying(unregistered).build())).doesNotContain("id-card");
    }

    @Test
    void a_patient_who_is_nobody_or_lives_elsewhere_is_named() {
        Household strange = Samples.couple("10000")
                .with(Member.of("王二", "OTHER").set("livesTogether", false))
                .ill("member:1", Map.of("selfPaid", 500))
                .ill("member:8", Map.of("selfPaid", 500));
        assertThat(codes(Samples.applying(strange)
                        .holding("minimum-living", "household")
                        .build()))
                .containsExactly("patient-not-counted", "patient-unknown");
    }

    @Test
    void own_payments_above_the_whole_cost_are_questioned() {
        Household odd = Samples.couple("0").ill("member:0", Map.of("totalCost", 100, "selfPaid", 101));
        assertThat(item.validate(Samples.applying(odd)
                        .holding("minimum-living", "household")
                        .build()))
                .extracting(Finding::pointer)
                .containsExactly("/facts/illness/patients/1/selfPaid");
    }

    /** Twelve months: 1 November to 31 October, not a day more. */
    @Test
    void costs_fall_into_twelve_months_before_the_application() {
        Applications family =
                Samples.holding("minimum-living", "household", "20000").answer("costFrom", "2025-11-01");
        assertThat(codes(family.answer("costTo", "2026-10-31").build())).isEmpty();
        assertThat(codes(family.answer("costTo", "2026-11-01").build())).containsExactly("cost-period-long");
        assertThat(codes(family.answer("costTo", "2026-11-03").build())).containsExactly("cost-in-future");
        assertThat(codes(family.answer("costTo", "2025-10-31").build())).containsExactly("cost-period-reversed");
    }

    /** Default after the practice followed: once in a calendar year for 因病致贫, without a bound for the others. */
    @Test
    void illness_made_poor_households_apply_once_a_calendar_year() {
        PriorBenefit spring =
                new PriorBenefit(MedicalAssistanceItem.CODE, "applicant", "illness", LocalDate.of(2026, 1, 4));
        PriorBenefit before =
                new PriorBenefit(MedicalAssistanceItem.CODE, "applicant", "illness", LocalDate.of(2025, 12, 31));
        assertThat(codes(Samples.poorByIllness("60000").grantedBefore(spring).build()))
                .containsExactly("granted-this-year");
        assertThat(codes(Samples.poorByIllness("60000").grantedBefore(before).build()))
                .isEmpty();
        assertThat(item.cause(Samples.poorByIllness("60000").build())).contains("illness");
        assertThat(codes(Samples.holding("minimum-living", "household", "20000")
                        .grantedBefore(spring)
                        .build()))
                .isEmpty();
    }

    /** The bound is on grants to households poor by illness: aid of another kind, as 低保 before, does not use it up. */
    @Test
    void other_medical_assistance_of_the_year_does_not_count() {
        PriorBenefit premium = new PriorBenefit(MedicalAssistanceItem.CODE, "applicant", "", LocalDate.of(2026, 1, 4));
        assertThat(codes(Samples.poorByIllness("60000").grantedBefore(premium).build()))
                .isEmpty();
    }

    /** One grant to two patients is one grant. */
    @Test
    void a_grant_to_two_patients_counts_once() {
        LocalDate spring = LocalDate.of(2026, 1, 4);
        Applications twice = Samples.poorByIllness("60000")
                .parameter(Keys.TIMES_A_YEAR, "2")
                .grantedBefore(new PriorBenefit(MedicalAssistanceItem.CODE, "applicant", "illness", spring))
                .grantedBefore(new PriorBenefit(MedicalAssistanceItem.CODE, "member:0", "illness", spring));
        assertThat(codes(twice.build())).isEmpty();
    }

    /** From a leap day the twelve months run to the last of February (Civil Code art. 202). */
    @Test
    void twelve_months_from_a_leap_day_end_with_february() {
        Applications family = Samples.poorByIllness("60000").on(2025, 3, 10);
        assertThat(codes(family.answer("costFrom", "2024-02-29")
                        .answer("costTo", "2025-02-28")
                        .build()))
                .isEmpty();
        assertThat(codes(family.answer("costTo", "2025-03-01").build())).containsExactly("cost-period-long");
        assertThat(codes(family.answer("costFrom", "2023-03-01")
                        .answer("costTo", "2024-02-29")
                        .build()))
                .isEmpty();
    }

    private List<String> codes(Application application) {
        return item.validate(application).stream().map(Finding::code).toList();
    }

    private List<String> types(Application application) {
        return item.materials(application).stream().map(MaterialNeed::type).toList();
    }

    private static MaterialNeed need(List<MaterialNeed> papers, String type) {
        return papers.stream()
                .filter(paper -> paper.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
