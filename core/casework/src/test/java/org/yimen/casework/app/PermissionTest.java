package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.actor;
import static org.yimen.casework.app.Town.approver;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.spi.data.Document;

/** Every operation is refused to whoever may not, and a refusal leaves no trace. */
class PermissionTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);
    private final Extending extending = new Extending(town.work, town.rules);

    @AfterEach
    void close() {
        town.close();
    }

    private record Operation(String name, Supplier<Outcome<?>> call) {}

    private List<Operation> onCase(Actor actor, CaseId id, Journey journey, Optional<Long> version) {
        List<Operation> all = new ArrayList<>(List.of(
                new Operation(
                        "change",
                        () -> town.intake.change(
                                actor, id, version, journey.codes(), journey.family.answers(journey.items))),
                new Operation("register", () -> town.intake.register(actor, id, version)),
                new Operation("issue notice", () -> town.acceptance.issueNotice(actor, id, version)),
                new Operation("notice told", () -> town.acceptance.noticeTold(actor, id, version, journey.proof())),
                new Operation("supplied", () -> town.acceptance.supplied(actor, id, version)),
                new Operation("accept", () -> town.acceptance.accept(actor, id, version)),
                new Operation("decline", () -> town.acceptance.decline(actor, id, version, "理由", "依据")),
                new Operation("dispatch", () -> town.dispatching.dispatch(actor, id, version)),
                new Operation("withdraw", () -> town.withdrawing.withdraw(actor, id, version, "撤回")),
                new Operation("close", () -> town.telling.close(actor, id, version)),
                new Operation("archive", () -> town.telling.archive(actor, id, version, "1")),
                new Operation("seen", () -> town.scans.seen(actor, id, version, "id-card#applicant"))));
        ScanDesk.Checked checked = must(journey.inspect("id-card#applicant"));
        all.add(new Operation("attach", () -> town.scans.attach(actor, id, version, "id-card#applicant", checked)));
        return all;
    }

    private List<Operation> reading(Actor actor, CaseId id) {
        return List.of(
                new Operation("check", () -> town.intake.check(actor, id)),
                new Operation("view", () -> town.inquiry.caseView(actor, id)),
                new Operation("form", () -> town.inquiry.form(actor, id)),
                new Operation("events", () -> town.inquiry.events(actor, id)));
    }

    private List<Operation> onHandling(Actor actor, HandlingId id, Journey journey, Optional<Long> version) {
        return List.of(
                new Operation(
                        "dispatch again", () -> town.dispatching.dispatchAgain(actor, id, version, Optional.empty())),
                new Operation("receive", () -> town.dispatching.receive(actor, id, version)),
                new Operation("give back", () -> town.dispatching.giveBack(actor, id, version, "理由", Optional.empty())),
                new Operation("feed back", () -> town.dispatching.feedBack(actor, id, version, "情况")),
                new Operation("suspend", () -> town.suspending.suspend(actor, id, version, "理由", "依据")),
                new Operation("ask for more", () -> town.suspending.askForMore(actor, id, version, "材料")),
                new Operation("resume", () -> town.suspending.resume(actor, id, version)),
                new Operation("lapse", () -> town.withdrawing.lapse(actor, id, version)),
                new Operation("object to decision", () -> town.grievances.object(actor, id, version, "异议")),
                new Operation("complain", () -> town.grievances.complain(actor, id, version, "举报")),
                new Operation("begin", () -> town.steps.begin(actor, id, version, "survey")),
                new Operation("extend", () -> extending.extend(actor, id, version, "人户分离")),
                new Operation("file", () -> town.steps.file(actor, id, version, "survey", Journey.survey(Map.of()))),
                new Operation("confirm step", () -> town.steps.confirm(actor, id, version, "opinion")),
                new Operation("send step back", () -> town.steps.sendBack(actor, id, version, "opinion", "理由")),
                new Operation("object", () -> town.steps.object(actor, id, version, "check", "异议")),
                new Operation("leave out", () -> town.steps.leaveOut(actor, id, version, "visit", "理由")),
                new Operation("propose", () -> town.deciding.propose(actor, id, version, Journey.grant())),
                new Operation("confirm", () -> town.deciding.confirm(actor, id, version)),
                new Operation("send back", () -> town.deciding.sendBack(actor, id, version, "理由")),
                new Operation("inform", () -> town.telling.inform(actor, id, version)),
                new Operation("tell", () -> town.telling.tell(actor, id, version, journey.proof())));
    }

    private void allForbidden(List<Operation> operations) {
        operations.forEach(
                operation -> assertThat(town.refused(operation.call()::get).kind())
                        .as(operation.name())
                        .isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void nobodyOfAForeignRegionDoesOrSeesAnything() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        HandlingId handling = journey.of(allowance);
        Actor clerk = actor("外街窗口", Role.WINDOW_CLERK, Town.OTHER_STREET, "");
        Actor handler = actor("外街经办", Role.TOWNSHIP_HANDLER, Town.OTHER_STREET, "");
        Actor liaison = actor("外县联络", Role.LIAISON, "371402000000", "civil-affairs");
        Actor approver = actor("外县审批", Role.APPROVER, "371402000000", "civil-affairs");
        allForbidden(onCase(clerk, journey.id, journey, Optional.empty()));
        allForbidden(reading(clerk, journey.id));
        for (Actor foreign : List.of(clerk, handler, liaison, approver)) {
            allForbidden(onHandling(foreign, handling, journey, Optional.empty()));
            assertThat(town.refused(() -> town.inquiry.handlingView(foreign, handling))
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(town.refused(() -> town.inquiry.caseOf(foreign, handling))
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        assertThat(town.refused(() -> town.intake.draft(clerk, journey.draft())).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void nobodyOfAForeignDepartmentTouchesAHandling() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        allForbidden(onHandling(liaison("education"), journey.of(allowance), journey, Optional.empty()));
        allForbidden(onHandling(approver("education"), journey.of(allowance), journey, Optional.empty()));
        assertThat(town.refused(() -> town.scans.read(
                                liaison("education"), journey.id, "digest-id-card#applicant", shown -> {}))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(must(town.scans.read(liaison("civil-affairs"), journey.id, "digest-id-card#applicant", shown -> {})))
                .isEqualTo("image/png");
    }

    @Test
    void whichStepsThereAreIsToldOnlyToWhoeverWorksOnOneOfThem() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        HandlingId id = journey.of(allowance);
        for (Actor actor : List.of(liaison("education"), town.clerk, town.admin)) {
            assertThat(town.refused(() -> town.steps.begin(actor, id, Optional.empty(), "no-such-step"))
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        assertThat(town.refused(() -> town.steps.begin(town.handler, id, Optional.empty(), "no-such-step"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void aDepartmentSeesTheScansThatItsItemNeedsAndNoOthers() {
        SampleItem certificate = SampleItems.certificate();
        town.offering(certificate);
        Journey journey = Journey.received(town, Family.usual(), allowance, certificate);
        assertThat(scan(liaison("disabled-federation"), journey, "portrait-photo#applicant")
                        .isDone())
                .isTrue();
        assertThat(scan(liaison("civil-affairs"), journey, "household-register#household")
                        .isDone())
                .isTrue();
        assertThat(town.refused(() -> scan(liaison("disabled-federation"), journey, "household-register#household"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    private Outcome<String> scan(Actor actor, Journey journey, String paper) {
        return town.scans.read(actor, journey.id, "digest-" + paper, shown -> {});
    }

    @Test
    void rolesWithoutTheTaskAreRefusedInTheirOwnRegionToo() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        Actor supervisor = actor("督办", Role.SUPERVISOR, "371300000000", "");
        for (Actor actor : List.of(town.admin, supervisor)) {
            allForbidden(onCase(actor, journey.id, journey, Optional.empty()));
        }
        HandlingId handling = journey.of(allowance);
        allForbidden(onHandling(town.admin, handling, journey, Optional.empty()));
        allForbidden(onHandling(supervisor, handling, journey, Optional.empty()).stream()
                .filter(operation -> !operation.name().equals("complain"))
                .toList());
        allForbidden(reading(town.admin, journey.id));
        assertThat(town.inquiry.caseView(supervisor, journey.id).isDone()).isTrue();
    }

    @Test
    void anAssistantTakesACaseBackOnlyUntilItIsAccepted() {
        Actor assistant = actor("镇协理", Role.VILLAGE_ASSISTANT, Town.STREET, "");
        Journey accepted = Journey.accepted(town, Family.usual(), allowance);
        assertThat(town.refused(() -> town.withdrawing.withdraw(assistant, accepted.id, Optional.empty(), "撤回"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Journey registered = Journey.registered(town, Family.usual(), allowance);
        must(town.withdrawing.withdraw(assistant, registered.id, Optional.empty(), "撤回"));
    }

    @Test
    void aVillageAssistantRegistersInTheVillageButDoesNotAccept() {
        town.stores
                .directory()
                .save(new org.yimen.casework.domain.Desk("village", "371302001201", "村级服务点", "", "", ""));
        Journey template = Journey.drafted(town, Family.usual(), allowance);
        Intake.Draft draft = new Intake.Draft(
                "village",
                org.yimen.casework.domain.Source.VILLAGE,
                template.codes(),
                Family.usual().answers(template.items));
        CaseId id = must(town.intake.draft(town.assistant, draft)).id();
        must(town.intake.register(town.assistant, id, Optional.empty()));
        assertThat(town.refused(() -> town.acceptance.accept(town.assistant, id, Optional.empty()))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(town.refused(() -> town.intake.register(town.assistant, template.id, Optional.empty()))
                        .kind())
                .as("a case of the township's own window")
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void whoeverActsOnAStaleVersionIsToldSo() {
        Journey journey = Journey.received(town, Family.usual(), allowance);
        Optional<Long> old = Optional.of(1L);
        Stream.of(onCase(town.clerk, journey.id, journey, old))
                .flatMap(List::stream)
                .forEach(operation -> assertThat(
                                town.refused(operation.call()::get).kind())
                        .as(operation.name())
                        .isEqualTo(Refusal.Kind.STALE));
        assertThat(town.refused(() -> town.steps.file(
                                town.handler, journey.of(allowance), old, "survey", Journey.survey(Map.of())))
                        .kind())
                .isEqualTo(Refusal.Kind.STALE);
        assertThat(town.refused(() ->
                                town.dispatching.feedBack(liaison("civil-affairs"), journey.of(allowance), old, "情况"))
                        .kind())
                .isEqualTo(Refusal.Kind.STALE);
        long fresh = journey.handling(allowance).version();
        must(town.steps.file(
                town.handler, journey.of(allowance), Optional.of(fresh), "survey", Journey.survey(Map.of())));
        assertThat(town.refused(() -> town.steps.file(
                                town.handler, journey.of(allowance), Optional.of(fresh), "check", Journey.entry("一致")))
                        .code())
                .isEqualTo("stale-version");
    }

    @Test
    void departmentsDoNotBlockEachOther() {
        SampleItem certificate = SampleItems.certificate();
        town.offering(certificate);
        Journey journey = Journey.received(town, Family.usual(), allowance, certificate);
        Optional<Long> seen = Optional.of(journey.handling(certificate).version());
        journey.upToNotice(allowance);
        must(town.dispatching.feedBack(liaison("disabled-federation"), journey.of(certificate), seen, "已核查"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        CaseId noCase = CaseId.fresh();
        HandlingId none = HandlingId.fresh();
        Journey journey = Journey.drafted(town, Family.usual(), allowance);
        onCase(town.clerk, noCase, journey, Optional.empty()).forEach(operation -> assertThat(
                        town.refused(operation.call()::get).kind())
                .as(operation.name())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
        onHandling(liaison("civil-affairs"), none, journey, Optional.empty()).forEach(operation -> assertThat(
                        town.refused(operation.call()::get).kind())
                .as(operation.name())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(town.refused(() -> town.intake.draft(
                                town.clerk,
                                new Intake.Draft(
                                        "no-desk",
                                        org.yimen.casework.domain.Source.WINDOW,
                                        journey.codes(),
                                        Document.empty())))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
