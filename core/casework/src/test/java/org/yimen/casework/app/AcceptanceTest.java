package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.clock.ClockStatus;
import org.yimen.casework.clock.ClockThresholds;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Channel;
import org.yimen.casework.domain.DeliveryProof;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.SupplementNotice;
import org.yimen.spi.data.Finding;
import org.yimen.spi.material.MaterialTypes;

/** From the one-time notice to acceptance or declination. */
class AcceptanceTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final SampleItem schoolAid = SampleItems.schoolAid();
    private final Town town = new Town().offering(allowance, certificate, schoolAid);

    @AfterEach
    void close() {
        town.close();
    }

    private Journey registered() {
        return Journey.registered(town, Family.usual(), allowance, certificate, schoolAid);
    }

    @Test
    void theNoticeListsEveryPaperOnceAndEveryFindingOverAllItems() {
        allowance.findings = application -> List.of(Finding.error("/applyAs", "some-rule", "请更正。"));
        certificate.findings = application -> List.of(Finding.error("/holder", "other-rule", "请填写。"));
        Journey journey = registered();
        SupplementNotice notice = must(town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()))
                .openNotice()
                .orElseThrow();
        assertThat(notice.missing())
                .extracting(paper -> paper.need().identity())
                .containsExactlyInAnyOrder(
                        "id-card#applicant",
                        "household-register#household",
                        "portrait-photo#applicant",
                        "school-proof#member:1");
        assertThat(notice.missing().get(0).items())
                .containsExactly(allowance.code(), certificate.code(), schoolAid.code());
        assertThat(notice.findings()).extracting(Finding::code).containsExactlyInAnyOrder("some-rule", "other-rule");
        assertThat(notice.number()).isEqualTo("补正〔2026〕001-1号");
        assertThat(notice.supplyBy()).isEqualTo(LocalDate.of(2026, 8, 17));
    }

    @Test
    void papersTheDepartmentsLookUpThemselvesAreNotAskedFor() {
        Journey journey = registered();
        assertThat(journey.file().missingForAcceptance())
                .extracting(paper -> paper.need().type())
                .doesNotContain(MaterialTypes.INCOME_STATEMENT)
                .contains(MaterialTypes.SIGNED_APPLICATION);
    }

    @Test
    void noNoticeWhereNothingIsMissing() {
        Journey journey = registered().bringAll();
        assertThat(town.refused(() -> town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()))
                        .code())
                .isEqualTo("nothing-missing");
    }

    @Test
    void theSupplementIsCompleteOnlyWhenEverythingOnTheNoticeIsThere() {
        Journey journey = registered();
        must(town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()));
        journey.bring("id-card#applicant");
        Refusal refusal = town.refused(() -> town.acceptance.supplied(town.clerk, journey.id, Optional.empty()));
        assertThat(refusal.findings())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder(
                        "/materials/household-register/household",
                        "/materials/portrait-photo/applicant",
                        "/materials/school-proof/member:1");
        journey.bringAll();
        CaseFile file = must(town.acceptance.supplied(town.clerk, journey.id, Optional.empty()));
        assertThat(file.state()).isInstanceOf(CaseState.Registered.class);
        assertThat(file.openNotice()).isEmpty();
    }

    @Test
    void theNoticeIsToldWithProof() {
        Journey journey = registered();
        must(town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()));
        DeliveryProof unsigned = new DeliveryProof(
                Channel.MAIL, town.time.now(), Optional.of(" "), Optional.empty(), new By("a", "窗口甲"));
        assertThat(town.refused(() -> town.acceptance.noticeTold(town.clerk, journey.id, Optional.empty(), unsigned))
                        .code())
                .isEqualTo("proof-unsigned");
        must(town.acceptance.noticeTold(town.clerk, journey.id, Optional.empty(), journey.proof()));
        assertThat(journey.file().openNotice().orElseThrow().told()).contains(journey.proof());
        town.time.goTo("2026-08-05");
        assertThat(town.refused(() ->
                                town.acceptance.noticeTold(town.clerk, journey.id, Optional.empty(), journey.proof()))
                        .code())
                .as("the first proof stands")
                .isEqualTo("already-told");
    }

    @Test
    void acceptanceNeedsTheSignedApplication() {
        Journey journey = registered();
        journey.file().missingForAcceptance().stream()
                .filter(paper -> !paper.need().type().equals(MaterialTypes.SIGNED_APPLICATION))
                .forEach(journey::bring);
        Refusal refusal = town.refused(() -> town.acceptance.accept(town.clerk, journey.id, Optional.empty()));
        assertThat(refusal.findings())
                .extracting(Finding::pointer)
                .containsExactly("/materials/signed-application/applicant");
        journey.bringAll().accept();
        assertThat(journey.file().state()).isInstanceOf(CaseState.Accepted.class);
    }

    @Test
    void theSignedApplicationIsAttachedAndNotMerelySeen() {
        Journey journey = registered();
        assertThat(town.refused(() -> town.scans.seen(
                                town.clerk, journey.id, Optional.empty(), "signed-application#applicant"))
                        .code())
                .isEqualTo("scan-needed");
        must(town.scans.seen(town.clerk, journey.id, Optional.empty(), "id-card#applicant"));
        assertThat(journey.file().missingForAcceptance())
                .extracting(paper -> paper.need().type())
                .doesNotContain(MaterialTypes.ID_CARD);
    }

    @Test
    void acceptanceIsRefusedWhileAnErrorStands() {
        allowance.findings = application -> List.of(Finding.error("/applyAs", "some-rule", "请更正。"));
        Journey journey = registered().bringAll();
        assertThat(town.refused(() -> town.acceptance.accept(town.clerk, journey.id, Optional.empty()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("some-rule");
    }

    @Test
    void acceptanceOpensOneHandlingForEachItemAndStartsTheDispatchClock() {
        Journey journey = registered().bringAll().accept();
        assertThat(town.stores.handlings().ofCase(journey.id))
                .extracting(Handling::department)
                .containsExactly("civil-affairs", "disabled-federation", "education");
        var calendar =
                must(town.inquiry.caseView(town.clerk, journey.id)).watch().calendar();
        assertThat(journey.file().clocks().get(0).dueDate(calendar)).contains(LocalDate.of(2026, 8, 4));
        assertThat(journey.handling(allowance).clock("whole").orElseThrow().dueDate(calendar))
                .contains(LocalDate.of(2026, 9, 14));
        assertThat(journey.handling(certificate).clock("whole"))
                .as("runs from receipt")
                .isEmpty();
    }

    @Test
    void receiptNumbersRunByCountyAndDayAndEndWithACheckDigit() {
        String first = receipt(1);
        String second = receipt(2);
        town.time.goTo("2026-08-04");
        String nextDay = receipt(3);
        assertThat(first).startsWith("371302" + "20260803" + "0001").hasSize(19);
        assertThat(second).startsWith("371302" + "20260803" + "0002");
        assertThat(nextDay).startsWith("371302" + "20260804" + "0001");
        assertThat(List.of(first, second, nextDay)).allMatch(Numbering::isReceipt);
        for (int i = 0; i < first.length(); i++) {
            char other = first.charAt(i) == '9' ? '0' : (char) (first.charAt(i) + 1);
            assertThat(Numbering.isReceipt(first.substring(0, i) + other + first.substring(i + 1)))
                    .as("digit %s mistyped", i)
                    .isFalse();
        }
    }

    private String receipt(int sequence) {
        Family family = Family.of(Family.idNumber(LocalDate.of(1970, 1, 1), sequence));
        return Journey.accepted(town, family, certificate)
                .file()
                .receiptNumber()
                .orElseThrow();
    }

    @Test
    void decliningNeedsReasonAndBasisAndNamesTheRemedy() {
        Journey journey = registered();
        Refusal refusal =
                town.refused(() -> town.acceptance.decline(town.clerk, journey.id, Optional.empty(), " ", ""));
        assertThat(refusal.findings()).extracting(Finding::pointer).containsExactly("/reason", "/legalBasis");
        CaseFile file =
                must(town.acceptance.decline(town.clerk, journey.id, Optional.empty(), "户籍不在本地", "《社会救助法》第三十七条"));
        assertThat(file.state()).isInstanceOfSatisfying(CaseState.Declined.class, declined -> {
            assertThat(declined.reason()).isEqualTo("户籍不在本地");
            assertThat(declined.remedy()).contains("行政复议");
        });
        assertThat(file.state().isLive()).isFalse();
    }

    @Test
    void dispatchWithinADayIsInTimeAndLaterIsLate() {
        Journey inTime = Journey.accepted(town, Family.usual(), certificate);
        Journey late = Journey.accepted(town, Family.of(Family.idNumber(LocalDate.of(1971, 1, 1), 1)), certificate);
        town.time.goTo("2026-08-04");
        inTime.dispatch();
        town.time.goTo("2026-08-05");
        late.dispatch();
        assertThat(dispatchStatus(inTime)).isEqualTo(ClockStatus.STOPPED_IN_TIME);
        assertThat(dispatchStatus(late)).isEqualTo(ClockStatus.STOPPED_LATE);
    }

    private ClockStatus dispatchStatus(Journey journey) {
        var view = must(town.inquiry.caseView(town.clerk, journey.id));
        return view.file().clocks().get(0).status(view.watch().calendar(), town.time.today(), ClockThresholds.DEFAULT);
    }
}
