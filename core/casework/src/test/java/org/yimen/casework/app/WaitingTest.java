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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.registry.BundleInfo;
import org.yimen.casework.registry.LiveRegistry;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactProvider;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemForm;

/** An item's bundle goes and comes back while its cases are handled. */
class WaitingTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);
    private Waking waking;

    @BeforeEach
    void listen() {
        waking = new Waking(town.work, town.rules, town.benefits, town.registry, town.time);
    }

    @AfterEach
    void close() {
        waking.stop();
        town.close();
    }

    private static final String DIGEST = "digest-of-civil-affairs";

    private Journey ready() {
        return Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
    }

    private Journey ready(int sequence) {
        Family family = Family.of(Family.idNumber(LocalDate.of(1980, 2, 29), sequence));
        return Journey.received(town, family, allowance).upToDecision(allowance);
    }

    private Optional<String> waiting(Journey journey) {
        return journey.handling(allowance).waiting();
    }

    private void awaitWoken(Journey journey) throws InterruptedException {
        for (int i = 0; i < 200 && waiting(journey).isPresent(); i++) {
            Thread.sleep(25);
        }
        assertThat(waiting(journey)).as("woken").isEmpty();
    }

    /** What the waking thread had to do is done: it takes one arrival after the other. */
    private void awaitIdle() throws InterruptedException {
        SampleItem other = SampleItems.certificate();
        Journey journey = Journey.received(town, Family.usual(), offered(other));
        town.remove(other);
        must(town.deciding.propose(
                liaison("disabled-federation"), journey.of(other), Optional.empty(), Journey.grant()));
        town.install(other, "digest-of-disabled-federation");
        for (int i = 0; i < 200 && journey.handling(other).waiting().isPresent(); i++) {
            Thread.sleep(25);
        }
        assertThat(journey.handling(other).waiting()).isEmpty();
    }

    private SampleItem offered(SampleItem item) {
        town.offering(item);
        return item;
    }

    @Test
    void theStateSaysThatTheItemIsGoneAndItsStepsGoOn() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        town.remove(allowance);
        assertThat(must(town.inquiry.handlingView(town.handler, journey.of(allowance)))
                        .absence())
                .hasValueSatisfying(why -> assertThat(why).contains("部门组件已移除"));
        journey.upToDecision(allowance);
        journey.decide(allowance, Journey.refusal());
        assertThat(journey.handling(allowance).state()).isInstanceOf(HandlingState.Refused.class);
    }

    @Test
    void aCaseIsAcceptedFromWhatIsStoredWhileItsItemIsGone() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        town.remove(allowance);
        Check check = must(town.intake.check(town.clerk, journey.id));
        assertThat(check.findings()).extracting(finding -> finding.code()).contains("item-unavailable");
        journey.bringAll().accept().dispatch().receiveAll();
        assertThat(journey.handling(allowance).steps()).hasSize(9);
    }

    @Test
    void whatAnItemFoundStandsWhileItIsGone() {
        allowance.findings = application -> List.of(Finding.error("/applyAs", "ground-missing", "请填写单独申请的情形。"));
        Journey journey = Journey.registered(town, Family.usual(), allowance).bringAll();
        town.remove(allowance);
        Refusal refusal = town.refused(() -> town.acceptance.accept(town.clerk, journey.id, Optional.empty()));
        assertThat(refusal.findings()).extracting(Finding::code).contains("ground-missing");
        must(town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()));
        assertThat(journey.file().openNotice().orElseThrow().findings())
                .extracting(Finding::code)
                .contains("ground-missing");
    }

    @Test
    void nothingIsAcceptedWhileAnItemWasNotAskedAboutWhatChanged() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        town.remove(allowance);
        journey.family = journey.family.person("phone", "13900000001");
        journey.amend();
        journey.bringAll();
        assertThat(town.refused(() -> town.acceptance.accept(town.clerk, journey.id, Optional.empty()))
                        .kind())
                .isEqualTo(Refusal.Kind.WAITING);
        assertThat(town.refused(() -> town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()))
                        .code())
                .as("a notice is one over all items")
                .isEqualTo("waits-for-item");
        town.install(allowance, DIGEST);
        journey.amend();
        journey.bringAll().accept();
    }

    @Test
    void aProposedGrantWaitsForItsItemAndWakesWhenItReturns() throws InterruptedException {
        Journey journey = ready();
        town.remove(allowance);
        journey.propose(allowance, Journey.grant());
        assertThat(waiting(journey)).isPresent();
        assertThat(town.stores.handlings().waitingFor(allowance.id())).containsExactly(journey.of(allowance));
        Refusal refusal = town.refused(
                () -> town.deciding.confirm(approver("civil-affairs"), journey.of(allowance), Optional.empty()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WAITING);
        town.install(allowance, DIGEST);
        awaitWoken(journey);
        assertThat(town.stores.eventsOf(journey.id)).endsWith("handling-woken");
        journey.confirm(allowance);
        assertThat(journey.handling(allowance)
                        .decision()
                        .orElseThrow()
                        .benefit()
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("1394.30");
    }

    /** Another node, which lacks the bundle, let it wait: here nothing arrives any more. */
    @Test
    void whatAnotherNodeLetWaitIsWokenByTheOneThatHasTheItem() {
        LiveRegistry elsewhere = new LiveRegistry(town.guard);
        elsewhere.itemArrived(
                "there", () -> allowance, () -> new BundleInfo(1, "org.yimen.plugins.civil-affairs", "1.0.0", DIGEST));
        Rules rules = new Rules(elsewhere, town.time);
        Benefits benefits = new Benefits(rules, new Inputs(new Forms(rules, elsewhere)));
        Waking other = new Waking(town.work, rules, benefits, elsewhere, town.time);
        try {
            Journey journey = ready();
            town.remove(allowance);
            journey.propose(allowance, Journey.grant());
            assertThat(waiting(journey)).isPresent();

            other.look();
            other.look();

            assertThat(waiting(journey)).isEmpty();
            assertThat(town.stores.eventsOf(journey.id).stream().filter("handling-woken"::equals))
                    .hasSize(1);
        } finally {
            other.stop();
        }
    }

    @Test
    void anotherBundleUnderTheSameVersionDoesNotWakeIt() throws InterruptedException {
        Journey journey = ready();
        town.remove(allowance);
        journey.propose(allowance, Journey.grant());
        town.install(allowance, "digest-of-a-rebuilt-bundle");
        awaitIdle();
        assertThat(waiting(journey)).isPresent();
        assertThat(must(town.inquiry.handlingView(town.handler, journey.of(allowance)))
                        .absence())
                .hasValueSatisfying(why -> assertThat(why).contains("与登记时不一致"));
    }

    @Test
    void whatWasWaitingWhenThePlatformStartsIsWokenThen() throws InterruptedException {
        Journey journey = ready();
        town.remove(allowance);
        journey.propose(allowance, Journey.grant());
        waking.stop();
        town.install(allowance, DIGEST);
        assertThat(waiting(journey)).isPresent();
        waking = new Waking(town.work, town.rules, town.benefits, town.registry, town.time);
        awaitWoken(journey);
    }

    @Test
    void anItemThatFailsOnceIsAskedAgainAndNothingIsStored() {
        Journey journey = ready();
        var usual = allowance.benefit;
        allowance.benefit = application -> {
            throw new IllegalStateException("broken");
        };
        assertThat(town.refused(() -> town.deciding.propose(
                                liaison("civil-affairs"), journey.of(allowance), Optional.empty(), Journey.grant()))
                        .kind())
                .isEqualTo(Refusal.Kind.WAITING);
        allowance.benefit = usual;
        journey.decide(allowance, Journey.grant());
        assertThat(journey.handling(allowance).state()).isInstanceOf(HandlingState.Granted.class);
    }

    @Test
    void anItemSetAsideLetsTheGrantWaitUntilTheOperatorLiftsIt() throws InterruptedException {
        List<Journey> families = List.of(ready(12), ready(14), ready(16));
        Journey journey = families.get(2);
        var usual = allowance.benefit;
        allowance.benefit = application -> {
            throw new IllegalStateException("broken");
        };
        for (Journey family : families) {
            town.deciding.propose(liaison("civil-affairs"), family.of(allowance), Optional.empty(), Journey.grant());
        }
        allowance.benefit = usual;
        if (waiting(journey).isEmpty()) {
            journey.propose(allowance, Journey.grant());
        }
        assertThat(waiting(journey)).isPresent();
        town.registry.lift(allowance.id());
        awaitWoken(journey);
    }

    @Test
    void anAmountOfOnesOwnIsProposedOnlyWhenTheItemCanBeAsked() {
        Journey journey = ready();
        town.remove(allowance);
        Proposal own = new Proposal(
                Decision.Conclusion.GRANT,
                List.of("分档"),
                List.of("《社会救助法》第十八条"),
                Document.empty(),
                Optional.of(new BigDecimal("500")));
        assertThat(town.refused(() -> town.deciding.propose(
                                liaison("civil-affairs"), journey.of(allowance), Optional.empty(), own))
                        .kind())
                .isEqualTo(Refusal.Kind.WAITING);
    }

    @Test
    void whatIsTakenBackNoLongerWaits() {
        Journey journey = ready();
        town.remove(allowance);
        journey.propose(allowance, Journey.grant());
        must(town.withdrawing.withdraw(town.clerk, journey.id, Optional.empty(), "撤回"));
        assertThat(town.stores.handlings().waitingFor(allowance.id())).isEmpty();
    }

    private static final FactDefinition TRAINING = FactDefinition.first(
            "civil-affairs.training",
            "培训情况",
            Document.of(Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of("course", Map.of("type", "string", "title", "课程", "maxLength", 20)))));

    private record OwnFacts() implements FactProvider {
        @Override
        public String department() {
            return "civil-affairs";
        }

        @Override
        public List<FactDefinition> facts() {
            return List.of(TRAINING);
        }
    }

    @Test
    void aDepartmentsOwnFactOutlivesItsBundleForThePinnedCases() {
        Object provider = "provider";
        town.registry.providerArrived(
                provider, OwnFacts::new, () -> new BundleInfo(99, "org.yimen.plugins.civil-affairs", "1.0.0", DIGEST));
        SampleItem item = new SampleItem(
                Releases.of(allowance.release()).version("2.0.0").made(),
                new ItemForm(
                        Stream.concat(
                                        allowance.form().facts().stream(),
                                        Stream.of(new FactUse(TRAINING.key(), List.of(), List.of(), "用于审核")))
                                .toList(),
                        allowance.form().questions(),
                        Document.empty()));
        item.materials = allowance.materials;
        town.offering(item);
        Journey journey =
                Journey.accepted(town, Family.usual().fact("civil-affairs.training", Map.of("course", "家政服务")), item);
        town.remove(item);
        town.registry.left(provider);
        assertThat(town.registry.factDefinition(TRAINING.key())).isEmpty();
        assertThat(must(town.inquiry.form(town.clerk, journey.id)).questions())
                .anyMatch(question -> question.pointer().equals("/facts/civil-affairs.training/course"));
        journey.fileStep(
                item,
                "check",
                new StepEntry(
                        Document.of(Map.of("conclusion", "一致")),
                        List.of(),
                        Optional.empty(),
                        List.of(new StepEntry.Found(TRAINING.key(), Document.of(Map.of("course", "电工"))))));
        assertThat(journey.handling(item).found()).hasSize(1);
    }
}
