package org.yimen.casework.app;

import static org.yimen.casework.app.Town.approver;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.access.Actor;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.Channel;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.DeliveryProof;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Source;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.item.ItemCode;

/** Takes one case through its life as the people of the town would. */
final class Journey {
    final Town town;
    final List<SampleItem> items;
    Family family;
    CaseId id;

    private Journey(Town town, Family family, List<SampleItem> items) {
        this.town = town;
        this.family = family;
        this.items = items;
    }

    static Journey drafted(Town town, Family family, SampleItem... items) {
        Journey journey = new Journey(town, family, List.of(items));
        journey.id = must(town.intake.draft(town.clerk, journey.draft())).id();
        return journey;
    }

    static Journey registered(Town town, Family family, SampleItem... items) {
        Journey journey = drafted(town, family, items);
        must(town.intake.register(town.clerk, journey.id, Optional.empty()));
        return journey;
    }

    static Journey accepted(Town town, Family family, SampleItem... items) {
        return registered(town, family, items).bringAll().accept();
    }

    static Journey received(Town town, Family family, SampleItem... items) {
        return accepted(town, family, items).dispatch().receiveAll();
    }

    Intake.Draft draft() {
        return new Intake.Draft(Town.DESK.id(), Source.WINDOW, codes(), family.answers(items));
    }

    List<ItemCode> codes() {
        return items.stream().map(SampleItem::code).toList();
    }

    CaseFile file() {
        return town.stores.cases().find(id).orElseThrow();
    }

    Handling handling(SampleItem item) {
        return town.stores.handlings().ofCase(id).stream()
                .filter(handling -> handling.item().equals(item.code()))
                .findFirst()
                .orElseThrow();
    }

    HandlingId of(SampleItem item) {
        return handling(item).id();
    }

    StepRecord step(SampleItem item, String code) {
        return handling(item).step(code).orElseThrow();
    }

    /** Changes the answers; refused ones fail the test. */
    CaseFile amend() {
        return must(town.intake.change(town.clerk, id, Optional.empty(), codes(), family.answers(items)));
    }

    Journey bringAll() {
        file().missingForAcceptance().forEach(this::bring);
        return this;
    }

    void bring(CaseMaterial paper) {
        bring(paper.need().identity());
    }

    void bring(String identity) {
        must(inspect(identity).then(checked -> town.scans.attach(town.clerk, id, Optional.empty(), identity, checked)));
    }

    /** A page of a paper, received and inspected. */
    Outcome<ScanDesk.Checked> inspect(String identity) {
        return inspect(town.clerk, identity);
    }

    Outcome<ScanDesk.Checked> inspect(Actor actor, String identity) {
        byte[] page = identity.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ScanDesk.Upload upload = new ScanDesk.Upload(
                "digest-" + identity, "image/png", page.length, "扫描件.png", () -> new ByteArrayInputStream(page));
        return town.scans.inspect(actor, id, identity, upload);
    }

    Journey accept() {
        must(town.acceptance.accept(town.clerk, id, Optional.empty()));
        return this;
    }

    Journey dispatch() {
        must(town.dispatching.dispatch(town.clerk, id, Optional.empty()));
        return this;
    }

    Journey receiveAll() {
        items.forEach(
                item -> must(town.dispatching.receive(liaison(item.code().department()), of(item), Optional.empty())));
        return this;
    }

    static StepEntry entry(String conclusion) {
        return new StepEntry(Document.of(Map.of("conclusion", conclusion)), List.of(), Optional.empty(), List.of());
    }

    static StepEntry survey(Map<String, ?> foundIncome) {
        return new StepEntry(
                Document.of(Map.of("conclusion", "属实")),
                List.of("经办甲", "村干部"),
                Optional.of(Family.NAME),
                foundIncome.isEmpty()
                        ? List.of()
                        : List.of(new StepEntry.Found(new FactKey("income", 1), Document.of(foundIncome))));
    }

    void fileStep(SampleItem item, String step, StepEntry entry) {
        must(town.steps.file(town.handler, of(item), Optional.empty(), step, entry));
    }

    /** Survey, check and opinion of the allowance: the notice can be hung. */
    Journey upToNotice(SampleItem item) {
        fileStep(item, "survey", survey(Map.of()));
        fileStep(item, "check", entry("一致"));
        fileStep(item, "opinion", entry("符合"));
        must(town.steps.confirm(town.secondHandler, of(item), Optional.empty(), "opinion"));
        return this;
    }

    void hangNotice(SampleItem item) {
        fileStep(item, "notice", new StepEntry(Document.empty(), List.of(), Optional.empty(), List.of()));
    }

    void takeNoticeDown(SampleItem item) {
        must(town.steps.confirm(town.handler, of(item), Optional.empty(), "notice"));
    }

    /** All township steps of the allowance with a notice of seven days that nobody disputes. */
    Journey upToDecision(SampleItem item) {
        upToNotice(item).hangNotice(item);
        town.time.goTo(town.time.today().plusDays(8));
        takeNoticeDown(item);
        return this;
    }

    static Proposal grant() {
        return new Proposal(
                Decision.Conclusion.GRANT, List.of(), List.of("《社会救助法》第十八条"), Document.empty(), Optional.empty());
    }

    static Proposal refusal() {
        return new Proposal(
                Decision.Conclusion.REFUSE,
                List.of("家庭人均收入高于标准"),
                List.of("《社会救助法》第十八条"),
                Document.empty(),
                Optional.empty());
    }

    Handling propose(SampleItem item, Proposal proposal) {
        return must(town.deciding.propose(liaison(item.code().department()), of(item), Optional.empty(), proposal));
    }

    Handling confirm(SampleItem item) {
        return must(town.deciding.confirm(approver(item.code().department()), of(item), Optional.empty()));
    }

    /** Proposes, and confirms where a second person must. */
    Handling decide(SampleItem item, Proposal proposal) {
        propose(item, proposal);
        boolean twoPeople = step(item, "decide").status() == StepStatus.PROPOSED;
        return twoPeople ? confirm(item) : handling(item);
    }

    DeliveryProof proof() {
        return new DeliveryProof(
                Channel.IN_PERSON,
                town.time.now(),
                Optional.of(Family.NAME),
                Optional.empty(),
                new By("account-窗口甲", "窗口甲"));
    }

    void inform(SampleItem item) {
        must(town.telling.inform(liaison(item.code().department()), of(item), Optional.empty()));
    }

    void tell(SampleItem item) {
        must(town.telling.tell(town.clerk, of(item), Optional.empty(), proof()));
    }
}
