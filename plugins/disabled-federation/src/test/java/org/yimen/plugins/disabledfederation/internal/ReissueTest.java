package org.yimen.plugins.disabledfederation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.testkit.Applications;

/** Renewal, loss and change: there is an earlier certificate. */
class ReissueTest {
    private final RescueItem item = new DisabilityCertificateItem();

    /** Art. 19: valid for ten years, exchanged free of charge, the old one handed back. */
    @Test
    void a_certificate_near_its_end_is_exchanged_for_the_old_one() {
        Application renewal = Samples.renewal().build();
        assertThat(item.validate(renewal)).isEmpty();
        assertThat(item.assess(renewal).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(item.track(renewal)).isEqualTo("renewal");
        assertThat(conferred(renewal)).containsExactly("disabled");
        assertThat(need(item.materials(renewal), "disabled-federation.old-certificate"))
                .isNotNull();
        assertThat(need(item.materials(renewal), "portrait-photo").count()).isEqualTo(2);
    }

    @Test
    void a_place_may_ask_for_an_appraisal_at_renewal() {
        Application renewal =
                Samples.renewal().parameter(Keys.RENEWAL_NEEDS_APPRAISAL, "1").build();
        assertThat(item.track(renewal)).isEqualTo("reappraisal");
        assertThat(item.assess(renewal).outlook()).isEqualTo(Outlook.UNDECIDED);
    }

    /** Ninety days (platform default): 16 September to 15 December 2026. */
    @Test
    void a_renewal_is_early_until_ninety_days_before_the_end() {
        Applications renewal = Samples.renewal();
        assertThat(codes(renewal.on(2026, 9, 15).build())).containsExactly("renewal-early");
        assertThat(codes(renewal.on(2026, 9, 16).build())).isEmpty();
    }

    /** Loss clause: declared void, then issued again; there is nothing to hand back. */
    @Test
    void a_lost_certificate_is_declared_void_in_writing() {
        Application lost = Samples.renewal().answer("business", "LOST").build();
        assertThat(item.assess(lost).outlook()).isEqualTo(Outlook.LIKELY);
        assertThat(conferred(lost)).isEmpty();
        assertThat(need(item.materials(lost), "disabled-federation.loss-statement")
                        .obtainedBy())
                .isEqualTo(ObtainedBy.COMMITMENT);
        assertThat(item.materials(lost))
                .extracting(MaterialNeed::type)
                .doesNotContain("disabled-federation.old-certificate");
    }

    /** Art. 22: a change of kind or grade is appraised anew; the paper that is handed back rests on it too. */
    @Test
    void a_change_of_grade_goes_through_the_appraisal_again() {
        Application change = Samples.renewal()
                .answers(Map.of("business", "REGRADE", "holder", "applicant", "appliedKinds", List.of("LIMB")))
                .build();
        assertThat(item.validate(change)).isEmpty();
        assertThat(item.track(change)).isEqualTo("reappraisal");
        assertThat(need(item.materials(change), "disabled-federation.old-certificate")
                        .basis())
                .isEqualTo(Sources.CHANGE);
        assertThat(item.assess(change).reasons()).extracting(Reason::effect).containsExactly(Reason.Effect.OPEN);
    }

    @Test
    void who_holds_a_valid_certificate_does_not_apply_for_a_first_one() {
        Application again = Samples.adult()
                .of(Samples.certified("2020-01-01", "2029-12-31"))
                .build();
        assertThat(codes(again)).containsExactly("certificate-held");
        assertThat(item.assess(again).outlook()).isEqualTo(Outlook.UNLIKELY);
    }

    /** Art. 19: the certificate holds to its last day, that day included. */
    @Test
    void a_certificate_holds_on_its_last_day() {
        Applications again = Samples.adult().of(Samples.certified("2016-11-03", "2026-11-02"));
        assertThat(codes(again.on(2026, 11, 2).build())).containsExactly("certificate-held");
        assertThat(codes(again.on(2026, 11, 3).build())).isEmpty();
    }

    /** Art. 24: who was struck off applies anew after a year; nothing is left to exchange or to replace. */
    @ParameterizedTest
    @ValueSource(strings = {"RENEW", "DAMAGED", "LOST", "REGRADE"})
    void a_certificate_that_was_struck_off_is_not_exchanged(String business) {
        Application exchange = Samples.applying(Samples.struckOff())
                .answers(Map.of("business", business, "holder", "applicant", "appliedKinds", List.of("LIMB")))
                .build();
        assertThat(codes(exchange)).containsExactly("certificate-cancelled");
        assertThat(item.assess(exchange).outlook()).isEqualTo(Outlook.UNLIKELY);
    }

    /** Art. 24: the year cannot be counted without the day. */
    @Test
    void who_was_struck_off_is_asked_when() {
        Applications anew = Samples.adult().of(Samples.struckOff());
        assertThat(codes(anew.build())).containsExactly("cancelled-when");
        assertThat(codes(anew.answer("cancelledOn", "2025-11-01").build())).isEmpty();
    }

    @Test
    void an_exchange_without_any_certificate_on_record_is_questioned() {
        Application renewal = Samples.renewal().of(Samples.woman()).build();
        assertThat(codes(renewal)).containsExactly("certificate-unknown");
        assertThat(item.assess(renewal).outlook()).isEqualTo(Outlook.UNDECIDED);
    }

    private List<String> conferred(Application application) {
        return item.release()
                .confersOn(item.release().track(item.track(application)).orElseThrow());
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
