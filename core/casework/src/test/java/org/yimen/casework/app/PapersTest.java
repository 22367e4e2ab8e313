package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.data.Finding;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** Papers that are needed later than for the acceptance, and the signature that holds for what is applied for. */
class PapersTest {
    private final SampleItem relief = relief();
    private final Town town = new Town().offering(relief);
    private final WorkCalendar calendar = new Calendars().in(town.stores, Town.STREET);

    @AfterEach
    void close() {
        town.close();
    }

    /** Like 急难型临时救助: granted first, its papers completed within ten working days (社会救助法 art. 50). */
    private static SampleItem relief() {
        Track usual = Tracks.track(
                "usual",
                Tracks.working(5),
                StepStart.onReceived(),
                null,
                Tracks.step("decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.onReceived(), false),
                Tracks.step(
                        "completion",
                        StepKind.COMPLETION,
                        Owner.DEPARTMENT,
                        StepStart.onGranted(),
                        false,
                        StepCondition.ALWAYS,
                        null,
                        null));
        SampleItem item = SampleItems.certificate().as(release -> Releases.of(release)
                .tracks(Tracks.rarer(usual, List.of(), null, Tracks.working(10)))
                .version("1.0.1")
                .made());
        item.materials = application -> List.of(
                later(MaterialTypes.DIAGNOSIS, NeededBy.DECISION), later(MaterialTypes.ID_CARD, NeededBy.COMPLETION));
        return item;
    }

    private static MaterialNeed later(String type, NeededBy stage) {
        return new MaterialNeed(
                type,
                "applicant",
                MaterialTypes.titles().get(type),
                Copy.ORIGINAL_SEEN,
                1,
                ObtainedBy.APPLICANT,
                stage,
                "用于审核",
                SampleItems.LAW);
    }

    private static List<String> pointers(Refusal refusal) {
        return refusal.findings().stream().map(Finding::pointer).toList();
    }

    private Refusal refusedCompletion(Journey journey) {
        return town.refused(() -> town.steps.file(
                liaison("disabled-federation"),
                journey.of(relief),
                Optional.empty(),
                "completion",
                Journey.entry("已补齐")));
    }

    @Test
    void aGrantWaitsForThePapersOfTheDecisionAndARefusalForNone() {
        Journey journey = Journey.received(town, Family.usual(), relief);
        Refusal refusal = town.refused(() -> town.deciding.propose(
                liaison("disabled-federation"), journey.of(relief), Optional.empty(), Journey.grant()));
        assertThat(refusal.code()).isEqualTo("papers-missing");
        assertThat(pointers(refusal)).containsExactly("/materials/diagnosis/applicant");
        journey.bring("diagnosis#applicant");
        journey.decide(relief, Journey.grant());
        Journey other = Journey.received(town, Family.usual(), relief);
        other.decide(relief, Journey.refusal());
        assertThat(other.step(relief, "completion").status()).isEqualTo(StepStatus.WAITING);
    }

    @Test
    void whatWasGrantedFirstIsCompletedWithItsPapersInTheTracksOwnTime() {
        Journey journey = Journey.received(town, Family.usual(), relief);
        journey.bring("diagnosis#applicant");
        journey.decide(relief, Journey.grant());
        assertThat(journey.handling(relief).clock("step:completion").flatMap(clock -> clock.dueDate(calendar)))
                .as("ten working days after the grant")
                .contains(LocalDate.parse("2026-08-17"));
        assertThat(pointers(refusedCompletion(journey))).containsExactly("/materials/id-card/applicant");
        journey.bring("id-card#applicant");
        must(town.steps.file(
                liaison("disabled-federation"),
                journey.of(relief),
                Optional.empty(),
                "completion",
                Journey.entry("已补齐")));
        assertThat(journey.step(relief, "completion").status()).isEqualTo(StepStatus.DONE);
    }

    @Test
    void aChangedAnswerIsSignedAnewAndAnUnchangedOneIsNot() {
        Journey journey = Journey.registered(town, Family.usual(), relief).bringAll();
        journey.amend();
        assertThat(signed(journey).isProvided()).isTrue();
        journey.family = journey.family.person("phone", "13900000001");
        journey.amend();
        assertThat(signed(journey).isProvided()).isFalse();
        Refusal refusal = town.refused(() -> town.acceptance.accept(town.clerk, journey.id, Optional.empty()));
        assertThat(pointers(refusal)).containsExactly("/materials/signed-application/applicant");
        assertThat(must(town.scans.read(town.clerk, journey.id, "digest-signed-application#applicant", shown -> {})))
                .as("what was signed before is not lost")
                .isEqualTo("image/png");
        journey.bringAll().accept();
    }

    private CaseMaterial signed(Journey journey) {
        return journey.file().materials().stream()
                .filter(paper -> paper.need().type().equals(MaterialTypes.SIGNED_APPLICATION))
                .findFirst()
                .orElseThrow();
    }
}
