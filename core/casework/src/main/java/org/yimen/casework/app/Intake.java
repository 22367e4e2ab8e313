package org.yimen.casework.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.domain.Source;
import org.yimen.casework.form.ComposedForm;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.parameter.AreaKind;

/** Takes an application: draft, check, registration (work plan 三(六)1–2). */
@Component(service = Intake.class)
public final class Intake {
    /** Findings without which no person can be put on record; everything else goes into the one-time notice. */
    private static final Set<String> IDENTITY =
            Set.of("/facts/person/name", "/facts/person/idType", "/facts/person/idNumber", "/facts/person/birthDate");

    private final Work work;
    private final Forms forms;
    private final Checker checker;
    private final Pinning pinning;

    @Activate
    public Intake(@Reference Work work, @Reference Rules rules, @Reference Forms forms, @Reference Checker checker) {
        this.work = work;
        this.forms = forms;
        this.checker = checker;
        this.pinning = new Pinning(work, rules);
    }

    /**
     * What is asked for with a new application.
     *
     * @param deskId the window; never {@code null}
     * @param source never {@code null}
     * @param items the chosen items; never {@code null}
     * @param answers to the composed form, as far as typed; never {@code null}
     */
    public record Draft(String deskId, Source source, List<ItemCode> items, Document answers) {
        public Draft {
            items = items.stream().distinct().toList();
        }
    }

    /** All that would be found in an application, without storing anything. */
    public Outcome<Check> check(Actor actor, Draft draft) {
        return work.read(stores -> begin(stores, actor, draft).then(file -> checked(stores, file)));
    }

    /** Stores a draft; it is pinned to nothing. */
    public Outcome<CaseFile> draft(Actor actor, Draft draft) {
        return work.write(stores -> begin(stores, actor, draft)
                .map(file -> work.save(
                        stores, file, "case-drafted", work.moment(actor), Map.of("items", texts(file.items())))));
    }

    /**
     * Changes the items or answers of a case that is not accepted yet. A registered case keeps its releases: its items
     * cannot change, and its answers are checked by what it is pinned to.
     */
    public Outcome<CaseFile> change(
            Actor actor, CaseId id, Optional<Long> version, List<ItemCode> items, Document answers) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.REGISTER_CASE)
                .then(file ->
                        file.in(CaseState.Open.class, "修改", state -> changed(stores, actor, file, items, answers))));
    }

    /** All that is found in a stored case now. */
    public Outcome<Check> check(Actor actor, CaseId id) {
        return work.read(stores -> work.open(stores, actor, id, Optional.empty(), Permission.READ_CASE)
                .then(file -> checked(stores, file)));
    }

    /** Puts a draft on record and pins it to today's releases; what is wrong or missing goes into the notice. */
    public Outcome<CaseFile> register(Actor actor, CaseId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.REGISTER_CASE)
                .then(file -> file.in(CaseState.Draft.class, "登记", state -> registered(stores, actor, file, state))));
    }

    private Outcome<CaseFile> begin(Stores stores, Actor actor, Draft draft) {
        return Outcome.ofOptional(stores.directory().desk(draft.deskId()), Refusal.notFound("该受理窗口"))
                .unless(desk -> Access.check(actor, Permission.REGISTER_CASE, Place.in(desk.regionCode())))
                .then(desk -> forms.today(draft.items()).map(form -> {
                    Moment now = work.moment(actor);
                    AreaKind area = stores.directory()
                            .region(desk.regionCode())
                            .map(RegionEntry::area)
                            .orElse(AreaKind.RURAL);
                    CaseFile.Intake intake =
                            new CaseFile.Intake(desk, draft.source(), now.by(), now.at(), now.day(), area);
                    return declared(
                            stores, CaseFile.draft(CaseId.fresh(), intake, draft.items(), draft.answers()), form, now);
                }));
    }

    private Outcome<CaseFile> changed(
            Stores stores, Actor actor, CaseFile file, List<ItemCode> items, Document answers) {
        boolean pinned = !(file.state() instanceof CaseState.Draft);
        if (pinned && !Set.copyOf(items).equals(Set.copyOf(file.items()))) {
            return Outcome.refused(Refusal.illegal("items-pinned", "登记后不能增减救助事项；如需增加，请另行申请。"));
        }
        List<Selection> selections = pinned
                ? file.selections()
                : items.stream().distinct().map(Selection::of).toList();
        boolean signedOther = pinned && !answers.equals(file.answers());
        CaseFile next = file.withForm(selections, answers)
                .withMaterials(signedOther ? Papers.unsigned(file.materials()) : file.materials());
        Moment now = work.moment(actor);
        return forms.of(stores, next).then(form -> {
            CaseFile declared = declared(stores, next, form, now);
            return pinned
                    ? checked(stores, declared).then(check -> identified(check)
                            .map(ok -> pinning.stored(stores, declared, check, now, "case-amended")))
                    : Outcome.done(work.save(stores, declared, "case-draft-changed", now, Map.of()));
        });
    }

    private Outcome<CaseFile> registered(Stores stores, Actor actor, CaseFile file, CaseState.Draft state) {
        Moment now = work.moment(actor);
        return forms.of(stores, file).then(form -> {
            CaseFile declared = declared(stores, file, form, now);
            return checked(stores, declared)
                    .then(Intake::identified)
                    .then(check -> pinning.pinned(stores, declared, check))
                    .map(pinned -> {
                        CaseFile known = pinned.withFacts(
                                pinned.facts(),
                                Households.stored(stores, pinned.facts(), pinned.household(), now.day()));
                        Check again = checker.check(stores, known, form, now.day());
                        return pinning.stored(
                                stores, known.withState(state.register(now.at())), again, now, "case-registered");
                    });
        });
    }

    private Outcome<Check> checked(Stores stores, CaseFile file) {
        return forms.of(stores, file).map(form -> checker.check(stores, file, form, work.today()));
    }

    private CaseFile declared(Stores stores, CaseFile file, ComposedForm form, Moment now) {
        var facts = Declarations.declare(file.facts(), form, file.answers(), now.day(), now.at());
        return file.withFacts(facts, Households.known(stores, facts, file.household(), now.day()));
    }

    private static Outcome<Check> identified(Check check) {
        List<Finding> identity = check.errors().stream()
                .filter(finding -> IDENTITY.contains(finding.pointer()) || isMalformed(finding))
                .toList();
        return identity.isEmpty()
                ? Outcome.done(check)
                : Outcome.refused(Refusal.invalid("not-registrable", "申请人身份信息不完整或者表单内容有误，请更正后登记。", identity));
    }

    private static boolean isMalformed(Finding finding) {
        return Set.of("type", "additional-properties", "unknown-field", Forms.OVERSIZED)
                .contains(finding.code());
    }

    private static List<String> texts(List<ItemCode> items) {
        return items.stream().map(ItemCode::toString).toList();
    }
}
