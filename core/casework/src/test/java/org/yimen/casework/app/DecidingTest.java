package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.approver;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;

/** Decisions: who proposes, who confirms, what they rest on and what they bring. */
class DecidingTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final SampleItem schoolAid = SampleItems.schoolAid();
    private final Town town = new Town().offering(allowance, certificate, schoolAid);

    @AfterEach
    void close() {
        town.close();
    }

    private Journey ready() {
        return Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
    }

    private Refusal refusedProposal(Journey journey, Proposal proposal) {
        return town.refused(() ->
                town.deciding.propose(liaison("civil-affairs"), journey.of(allowance), Optional.empty(), proposal));
    }

    private static Proposal proposal(
            Decision.Conclusion conclusion, List<String> reasons, List<String> basis, String amount) {
        return new Proposal(
                conclusion,
                reasons,
                basis,
                Document.empty(),
                Optional.ofNullable(amount).map(BigDecimal::new));
    }

    @Test
    void aDecisionRestsOnAProvisionAndARefusalOnReasons() {
        Journey journey = ready();
        assertThat(refusedProposal(journey, proposal(Decision.Conclusion.GRANT, List.of(), List.of(" "), null))
                        .code())
                .isEqualTo("decision-without-basis");
        assertThat(refusedProposal(
                                journey,
                                proposal(Decision.Conclusion.REFUSE, List.of(""), List.of("《社会救助法》第十八条"), null))
                        .code())
                .isEqualTo("refusal-without-reasons");
        assertThat(refusedProposal(journey, proposal(Decision.Conclusion.REFUSE, List.of(), List.of(), null))
                        .findings())
                .as("both at once")
                .hasSize(2);
    }

    @Test
    void aRefusalWithoutProvisionAndReasonsIsToldBoth() {
        Refusal refused = refusedProposal(ready(), proposal(Decision.Conclusion.REFUSE, List.of(), List.of(), null));

        assertThat(refused.findings()).extracting(Finding::pointer).containsExactly("/legalBasis", "/reasons");
    }

    @Test
    void aSecondPersonWithTheRoleToApproveConfirms() {
        Journey journey = ready();
        Actor both = new Actor(
                "account-both",
                "兼任",
                List.of(
                        new Grant(Role.LIAISON, new Region("371300000000"), "civil-affairs"),
                        new Grant(Role.APPROVER, new Region("371300000000"), "civil-affairs")));
        must(town.deciding.propose(both, journey.of(allowance), Optional.empty(), Journey.grant()));
        assertThat(town.refused(() -> town.deciding.confirm(both, journey.of(allowance), Optional.empty()))
                        .code())
                .isEqualTo("same-person");
        assertThat(town.refused(() -> town.deciding.confirm(
                                liaison("civil-affairs"), journey.of(allowance), Optional.empty()))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(town.refused(() ->
                                town.deciding.confirm(approver("education"), journey.of(allowance), Optional.empty()))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        journey.confirm(allowance);
        Decision decision = journey.handling(allowance).decision().orElseThrow();
        assertThat(decision.proposedBy().name()).isEqualTo("兼任");
        assertThat(decision.confirmedBy().orElseThrow().name()).isEqualTo("civil-affairs审批人");
        assertThat(decision.documentNumber()).contains("市民政局救助决定〔2026〕1号");
    }

    @Test
    void aDecisionIsConfirmedAndSentBackOnlyAsADecision() {
        Journey journey = ready();
        journey.propose(allowance, Journey.grant());
        assertThat(town.refused(() -> town.steps.confirm(
                                approver("civil-affairs"), journey.of(allowance), Optional.empty(), "decide"))
                        .code())
                .isEqualTo("step-is-decision");
        assertThat(town.refused(() -> town.steps.sendBack(
                                approver("civil-affairs"), journey.of(allowance), Optional.empty(), "decide", "x"))
                        .code())
                .isEqualTo("step-is-decision");
    }

    @Test
    void onePersonDecidesWhereTheItemLetsOne() {
        Journey journey = Journey.received(town, Family.usual(), certificate);
        journey.propose(certificate, Journey.grant());
        assertThat(journey.handling(certificate).state()).isInstanceOf(HandlingState.Granted.class);
        assertThat(journey.handling(certificate).decision().orElseThrow().confirmedBy())
                .isEmpty();
    }

    @Test
    void aProposalSentBackIsMadeAnew() {
        Journey journey = ready();
        journey.propose(allowance, Journey.grant());
        assertThat(town.refused(() -> town.deciding.sendBack(
                                approver("civil-affairs"), journey.of(allowance), Optional.empty(), ""))
                        .code())
                .isEqualTo("reason-missing");
        must(town.deciding.sendBack(approver("civil-affairs"), journey.of(allowance), Optional.empty(), "依据不足"));
        assertThat(journey.handling(allowance).decision()).isEmpty();
        assertThat(journey.step(allowance, "decide").status()).isEqualTo(StepStatus.OPEN);
        journey.decide(allowance, Journey.refusal());
        assertThat(journey.handling(allowance).state()).isInstanceOf(HandlingState.Refused.class);
    }

    @Test
    void anotherAmountThanComputedNeedsAReasonAndIsExplained() {
        Journey journey = ready();
        List<String> basis = List.of("《社会救助法》第十八条");
        assertThat(refusedProposal(journey, proposal(Decision.Conclusion.GRANT, List.of(), basis, "500"))
                        .code())
                .isEqualTo("amount-without-reason");
        assertThat(refusedProposal(journey, proposal(Decision.Conclusion.GRANT, List.of("分档"), basis, "-1"))
                        .code())
                .isEqualTo("amount-invalid");
        assertThat(refusedProposal(journey, proposal(Decision.Conclusion.GRANT, List.of("分档"), basis, "0.001"))
                        .code())
                .isEqualTo("amount-invalid");
        assertThat(refusedProposal(journey, proposal(Decision.Conclusion.REFUSE, List.of("超标准"), basis, "500"))
                        .code())
                .isEqualTo("refusal-with-benefit");
        journey.decide(allowance, proposal(Decision.Conclusion.GRANT, List.of("按分档发放"), basis, "500"));
        var benefit =
                journey.handling(allowance).decision().orElseThrow().benefit().orElseThrow();
        assertThat(benefit.amount()).isEqualByComparingTo("500");
        assertThat(benefit.explanation()).contains("测算1394.30元").contains("核定500元");
    }

    @Test
    void anAmountIsNotSetWhereTheItemComputesNone() {
        allowance.benefit = application -> Optional.empty();
        Journey journey = ready();
        assertThat(refusedProposal(
                                journey,
                                proposal(Decision.Conclusion.GRANT, List.of("特别困难"), List.of("《社会救助法》第十八条"), "500"))
                        .code())
                .isEqualTo("nothing-computed");
    }

    private List<HeldStatus> statuses(Journey journey, LocalDate on) {
        Set<String> everyone = Set.copyOf(journey.file().household().countedPersons());
        return town.stores.register().statusesOf(everyone, on);
    }

    private List<GrantedBenefit> benefits(Journey journey) {
        return town.stores
                .register()
                .benefitsOf(Set.copyOf(journey.file().household().countedPersons()));
    }

    @Test
    void aGrantToTheHouseholdIsRegisteredForEveryoneWhoCounts() {
        Journey journey = ready();
        journey.decide(allowance, Journey.grant());
        assertThat(statuses(journey, town.time.today())).hasSize(3).allSatisfy(held -> {
            assertThat(held.code()).isEqualTo(Statuses.MINIMUM_LIVING);
            assertThat(held.until()).contains(LocalDate.of(2027, 8, 10));
            assertThat(held.source()).isEqualTo(journey.file().receiptNumber().orElseThrow());
        });
        assertThat(benefits(journey)).singleElement().satisfies(granted -> {
            assertThat(granted.personIds()).hasSize(3);
            assertThat(granted.from()).as("the month after the decision").isEqualTo("2026-09-01");
            assertThat(granted.reviewOn()).contains(LocalDate.of(2027, 8, 11));
        });
    }

    @Test
    void aGrantToOneMemberIsRegisteredForThatMemberAlone() {
        Family family = Family.usual().item("disabled-federation", "certificate", Map.of("holder", "member:1"));
        Journey journey = Journey.received(town, family, certificate);
        journey.decide(certificate, Journey.grant());
        assertThat(statuses(journey, town.time.today())).singleElement().satisfies(held -> assertThat(held.personId())
                .isEqualTo(journey.file().household().personOf("member:1").orElseThrow()));
        assertThat(statuses(journey, LocalDate.of(2126, 1, 1)))
                .as("until ended")
                .hasSize(1);
    }

    @Test
    void aBenefitPaidFromTheMonthOfApplicationStartsThere() {
        Journey journey = Journey.received(town, Family.usual(), schoolAid);
        town.time.goTo("2026-09-01");
        journey.decide(schoolAid, Journey.grant());
        assertThat(benefits(journey).get(0).from()).isEqualTo("2026-08-01");
    }

    @Test
    void aYearThatBeginsOnALeapDayIsAWholeYear() {
        town.time.goTo("2028-02-18");
        Journey journey = Journey.received(town, Family.usual(), allowance).upToNotice(allowance);
        journey.hangNotice(allowance);
        town.time.goTo("2028-02-29");
        journey.takeNoticeDown(allowance);
        journey.decide(allowance, Journey.grant());
        assertThat(statuses(journey, LocalDate.of(2028, 2, 29)))
                .extracting(HeldStatus::until)
                .containsOnly(Optional.of(LocalDate.of(2029, 2, 28)));
        assertThat(benefits(journey).get(0).from()).isEqualTo("2028-03-01");
    }

    @Test
    void aRefusalPutsNothingOnTheRegister() {
        Journey journey = ready();
        journey.decide(allowance, Journey.refusal());
        assertThat(statuses(journey, town.time.today())).isEmpty();
        assertThat(benefits(journey)).isEmpty();
        assertThat(journey.handling(allowance).decision().orElseThrow().remedy())
                .contains("行政复议");
    }

    @Test
    void afterARefusalNoStepOpensOrRunsOn() {
        SampleItem item = certificate.as(release -> Releases.of(release)
                .tracks(Tracks.track(
                        "usual",
                        null,
                        StepStart.onReceived(),
                        null,
                        Tracks.step("decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.onReceived(), false),
                        Tracks.step(
                                "deliver",
                                StepKind.DELIVERY,
                                Owner.DEPARTMENT,
                                StepStart.after("decide"),
                                false,
                                StepCondition.ALWAYS,
                                null,
                                Tracks.working(3)),
                        Tracks.step("visit", StepKind.MEETING, Owner.DEPARTMENT, StepStart.onReceived(), false)))
                .version("1.0.1")
                .made());
        town.offering(item);
        Journey journey = Journey.received(town, Family.usual(), item);
        journey.decide(item, Journey.refusal());
        assertThat(journey.step(item, "deliver").status()).isEqualTo(StepStatus.WAITING);
        assertThat(journey.handling(item).clock("step:deliver")).isEmpty();
        journey.tell(item);
        assertThat(town.refused(() -> town.steps.file(
                                liaison("disabled-federation"),
                                journey.of(item),
                                Optional.empty(),
                                "visit",
                                Journey.entry("x")))
                        .kind())
                .isEqualTo(Refusal.Kind.ILLEGAL_STATE);
    }

    @Test
    void theParametersThatWereReadAreRecordedWithTheDecision() {
        Journey journey = ready();
        journey.decide(allowance, Journey.grant());
        assertThat(journey.handling(allowance).decision().orElseThrow().parameters())
                .containsOnly(Map.entry("core.minimum-living-standard", new BigDecimal("798.10")));
    }
}
