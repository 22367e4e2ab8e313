package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.actor;
import static org.yimen.casework.app.Town.approver;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.PersonalData;
import org.yimen.casework.access.Purpose;
import org.yimen.casework.access.Role;
import org.yimen.casework.app.Revealing.Ask;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;

/** Whoever sees personal data masked asks for it with a purpose, and that is on record. */
class RevealingTest {
    private static final Ask PHONES = new Ask(Purpose.CONTACT, "通知补充材料", Set.of(PersonalData.PHONE));
    private static final Ask SCANS = new Ask(Purpose.SUPERVISION, "核对超期原因", Set.of(PersonalData.SCANS));

    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);
    private final Actor supervisor = actor("督办", Role.SUPERVISOR, "371300000000", "");

    @AfterEach
    void close() {
        town.close();
    }

    private List<AuditStore.Entry> audited() {
        return town.stores.audit().list(Optional.empty(), 50).lines().stream()
                .filter(line -> line.type().equals("revealed"))
                .toList();
    }

    @Test
    void aSupervisorIsShownTheCaseAndTheCaseKeepsWhoAskedForWhatAndWhy() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        long version = journey.file().version();

        assertThat(must(town.revealing.ofCase(supervisor, journey.id, PHONES))
                        .file()
                        .id())
                .isEqualTo(journey.id);

        CaseEvent event = town.stores.lastEvent(journey.id, "revealed");
        assertThat(event.moment().by().name()).isEqualTo("督办");
        assertThat(event.details().asMap())
                .containsEntry("purpose", "CONTACT")
                .containsEntry("reason", "通知补充材料")
                .containsEntry("fields", List.of("PHONE"))
                .hasSize(3);
        assertThat(journey.file().version())
                .as("nobody else's change is hindered")
                .isEqualTo(version);
    }

    @Test
    void theAuditKeepsItWithoutTheReasonInWhichSomebodyMayBeNamed() {
        Journey journey = Journey.received(town, Family.usual(), allowance);

        must(town.revealing.ofHandling(supervisor, journey.of(allowance), PHONES));

        assertThat(audited()).singleElement().satisfies(line -> {
            assertThat(line.moment().by().name()).isEqualTo("督办");
            assertThat(line.details().asMap())
                    .containsEntry("case", journey.id.value())
                    .containsEntry("handling", journey.of(allowance).value())
                    .containsEntry("purpose", "CONTACT")
                    .containsEntry("fields", List.of("PHONE"))
                    .hasSize(4);
        });
        assertThat(town.stores.lastEvent(journey.id, "revealed").handlingId()).contains(journey.of(allowance));
    }

    @Test
    void whoeverMayNotSeeTheCaseIsToldNothingAndLeavesNoReveal() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        Actor foreign = actor("外街窗口", Role.WINDOW_CLERK, Town.OTHER_STREET, "");
        Actor auditor = actor("审计", Role.AUDIT_ADMIN, "371300000000", "");
        for (Actor actor : List.of(foreign, auditor, town.admin, liaison("education"), approver("civil-affairs"))) {
            forbidden(town.revealing.ofCase(actor, journey.id, PHONES));
        }
        for (Actor actor : List.of(foreign, auditor, town.admin, liaison("education"), town.assistant)) {
            forbidden(town.revealing.ofHandling(actor, journey.of(allowance), PHONES));
        }
        assertThat(audited()).isEmpty();
    }

    private static void forbidden(Outcome<?> outcome) {
        assertThat(outcome.reason().map(Refusal::kind)).contains(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void aRevealWithoutAReasonOrWithoutAnythingAskedForIsRefused() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        assertThat(refusal(journey, new Ask(Purpose.CONTACT, " ", Set.of(PersonalData.PHONE))))
                .isEqualTo("reason-missing");
        assertThat(refusal(journey, new Ask(Purpose.CONTACT, "因".repeat(201), Set.of(PersonalData.PHONE))))
                .isEqualTo("reason-too-long");
        assertThat(refusal(journey, new Ask(Purpose.CONTACT, "联系", Set.of()))).isEqualTo("fields-missing");
        assertThat(audited()).isEmpty();
    }

    private String refusal(Journey journey, Ask ask) {
        return town.refused(() -> town.revealing.ofCase(supervisor, journey.id, ask))
                .code();
    }

    @Test
    void aScanIsOpenToASupervisorOnTheDayHeAskedForScansAndToNobodyElse() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        Actor other = actor("另一督办", Role.SUPERVISOR, "371300000000", "");
        assertThat(scan(supervisor, journey)).isEqualTo("scan-masked");

        must(town.revealing.ofCase(supervisor, journey.id, PHONES));
        assertThat(scan(supervisor, journey)).as("asked for phones only").isEqualTo("scan-masked");

        must(town.revealing.ofCase(supervisor, journey.id, SCANS));
        assertThat(scan(supervisor, journey)).isEqualTo("image/png");
        assertThat(scan(other, journey)).isEqualTo("scan-masked");
        assertThat(scan(town.clerk, journey)).isEqualTo("image/png");

        town.time.goTo("2026-08-04");
        assertThat(scan(supervisor, journey)).as("the day after").isEqualTo("scan-masked");
    }

    @Test
    void whoeverScannedAPaperMayLookAtItAgain() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        Actor assistant = actor("镇协理", Role.VILLAGE_ASSISTANT, Town.STREET, "");
        ScanDesk.Checked checked = must(journey.inspect(assistant, "id-card#applicant"));
        must(town.scans.attach(assistant, journey.id, Optional.empty(), "id-card#applicant", checked));
        journey.bring("household-register#household");

        assertThat(scan(assistant, journey)).isEqualTo("image/png");
        assertThat(scan(assistant, journey, "household-register#household")).isEqualTo("scan-masked");
    }

    private String scan(Actor actor, Journey journey) {
        return scan(actor, journey, "id-card#applicant");
    }

    private String scan(Actor actor, Journey journey, String paper) {
        return town.scans
                .read(actor, journey.id, "digest-" + paper, shown -> {})
                .fold(type -> type, Refusal::code);
    }
}
