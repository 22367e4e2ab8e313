package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.actor;
import static org.yimen.casework.app.Town.approver;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.PersonalData;
import org.yimen.casework.access.Purpose;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepStatus;
import org.yimen.casework.port.HandlingLine;
import org.yimen.spi.item.Claimant;
import org.yimen.spi.item.Venue;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;

/** A department that does one step of another one's item finds the handling while that step is to be done. */
class PartnersTest {
    private static final String FEDERATION = "disabled-federation";
    private final SampleItem subsidy = subsidy();
    private final Town town = new Town().offering(subsidy);
    private final Family family = Family.usual().item("civil-affairs", "disability-subsidy", Map.of());
    private final Actor federation = liaison(FEDERATION);

    @AfterEach
    void close() {
        town.close();
    }

    /** Like 残疾人两项补贴: the township checks, 残联 reviews, 民政 decides; 残联 visits once it is granted. */
    private static SampleItem subsidy() {
        return new SampleItem(
                Releases.of(
                                "civil-affairs/disability-subsidy",
                                "市民政局",
                                "残疾人两项补贴",
                                Venue.HUKOU,
                                Claimant.HOUSEHOLD,
                                Tracks.track(
                                        "usual",
                                        Tracks.working(20),
                                        StepStart.onAccepted(),
                                        null,
                                        Tracks.step(
                                                "check",
                                                StepKind.OPINION,
                                                Owner.TOWNSHIP,
                                                StepStart.onReceived(),
                                                false),
                                        Tracks.by(
                                                FEDERATION,
                                                Tracks.step(
                                                        "federation",
                                                        StepKind.OPINION,
                                                        Owner.DEPARTMENT,
                                                        StepStart.after("check"),
                                                        true)),
                                        Tracks.step(
                                                "decide",
                                                StepKind.DECISION,
                                                Owner.DEPARTMENT,
                                                StepStart.after("federation"),
                                                true),
                                        Tracks.by(
                                                FEDERATION,
                                                Tracks.step(
                                                        "visit",
                                                        StepKind.OPINION,
                                                        Owner.DEPARTMENT,
                                                        StepStart.onGranted(),
                                                        false,
                                                        StepCondition.IF_NEEDED,
                                                        null,
                                                        null))))
                        .made(),
                SampleItems.form(
                        Map.of(),
                        List.of(),
                        SampleItems.uses("person", "name", "idType", "idNumber"),
                        SampleItems.uses("household-members")));
    }

    private Journey checked() {
        Journey journey = Journey.received(town, family, subsidy);
        journey.fileStep(subsidy, "check", Journey.entry("属实"));
        return journey;
    }

    private Journey reviewed() {
        Journey journey = checked();
        file(journey);
        must(town.steps.confirm(approver(FEDERATION), journey.of(subsidy), Optional.empty(), "federation"));
        return journey;
    }

    private void file(Journey journey) {
        must(town.steps.file(federation, journey.of(subsidy), Optional.empty(), "federation", Journey.entry("证件有效")));
    }

    private List<HandlingId> found(Actor actor) {
        return must(town.inquiry.handlings(actor, Set.of(), Optional.empty(), 50)).lines().stream()
                .map(HandlingLine::id)
                .toList();
    }

    @Test
    void theFederationFindsTheSubsidyFromTheDayItsStepOpensUntilItIsConfirmed() {
        Journey journey = Journey.received(town, family, subsidy);
        HandlingId id = journey.of(subsidy);
        assertThat(found(federation)).as("its step waits").isEmpty();

        journey.fileStep(subsidy, "check", Journey.entry("属实"));
        assertThat(found(federation)).as("its step is open").containsExactly(id);
        assertThat(found(liaison("civil-affairs"))).containsExactly(id);

        file(journey);
        assertThat(found(approver(FEDERATION))).as("its approver is to confirm").containsExactly(id);

        must(town.steps.sendBack(approver(FEDERATION), id, Optional.empty(), "federation", "证件号有误"));
        assertThat(found(federation)).as("sent back").containsExactly(id);

        file(journey);
        must(town.steps.confirm(approver(FEDERATION), id, Optional.empty(), "federation"));
        assertThat(found(federation)).as("done").isEmpty();
        assertThat(found(liaison("civil-affairs"))).containsExactly(id);
    }

    @Test
    void itFindsItAgainForAStepAfterTheGrantUntilThatIsLeftOut() {
        Journey journey = reviewed();
        journey.decide(subsidy, Journey.grant());
        assertThat(found(federation)).containsExactly(journey.of(subsidy));

        must(town.steps.leaveOut(federation, journey.of(subsidy), Optional.empty(), "visit", "近期已入户"));
        assertThat(found(federation)).isEmpty();
    }

    @Test
    void nothingIsFoundOfWhatWasRefused() {
        Journey journey = reviewed();
        journey.decide(subsidy, Journey.refusal());
        assertThat(journey.step(subsidy, "visit").status()).isEqualTo(StepStatus.WAITING);
        assertThat(found(federation)).isEmpty();
    }

    @Test
    void nothingIsFoundOfWhatWasWithdrawnThoughItsStepStoodOpen() {
        Journey journey = checked();
        must(town.withdrawing.withdraw(town.clerk, journey.id, Optional.empty(), "不再申请"));
        assertThat(journey.step(subsidy, "federation").status()).isEqualTo(StepStatus.OPEN);
        assertThat(found(federation)).isEmpty();
    }

    @Test
    void thePartnerIsShownWhatItsStepNeedsWhenItAsksForIt() {
        Journey journey = Journey.received(town, family, subsidy);
        Revealing.Ask ask =
                new Revealing.Ask(Purpose.VERIFICATION, "核对残疾人证", Set.of(PersonalData.NAME, PersonalData.ID_NUMBER));

        assertThat(must(town.revealing.ofHandling(federation, journey.of(subsidy), ask))
                        .file()
                        .id())
                .isEqualTo(journey.id);
        assertThat(town.stores.lastEvent(journey.id, "revealed").moment().by().name())
                .isEqualTo(federation.name());
        assertThat(town.refused(() -> town.revealing.ofCase(federation, journey.id, ask))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void nobodyElseFindsIt() {
        checked();
        assertThat(found(liaison("education"))).isEmpty();
        assertThat(found(actor("外区残联", Role.LIAISON, "371311000000", FEDERATION)))
                .isEmpty();
    }

    @Test
    void whoMayOpenAndDoWhatStaysAsItIs() {
        Journey journey = reviewed();
        HandlingId id = journey.of(subsidy);
        assertThat(found(federation)).isEmpty();
        assertThat(must(town.inquiry.handlingView(federation, id)).handling().id())
                .isEqualTo(id);
        assertThat(town.refused(() -> town.dispatching.feedBack(federation, id, Optional.empty(), "已核查"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(town.refused(() -> town.inquiry.handlingView(liaison("education"), id))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }
}
