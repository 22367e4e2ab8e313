package org.yimen.casework.app;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.DeliveryProof;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.SupplementNotice;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Finding;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.procedure.DayKind;

/** From registration to acceptance: the one-time notice, its proof, the supplement, accept or decline. */
@Component(service = Acceptance.class)
public final class Acceptance {
    private final Work work;
    private final Forms forms;
    private final Checker checker;
    private final Openings openings;
    private final PlatformParameters parameters;

    @Activate
    public Acceptance(
            @Reference Work work,
            @Reference Forms forms,
            @Reference Checker checker,
            @Reference Openings openings,
            @Reference PlatformParameters parameters) {
        this.work = work;
        this.forms = forms;
        this.checker = checker;
        this.openings = openings;
        this.parameters = parameters;
    }

    /** Issues the one notice over all chosen items (低保办法 art. 10): refused if nothing is missing. */
    public Outcome<CaseFile> issueNotice(Actor actor, CaseId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.ACCEPT_CASE)
                .then(file -> file.in(CaseState.Registered.class, "出具一次性告知书", state -> checked(stores, file)
                        .then(check -> notice(stores, actor, file, state, check)))));
    }

    /** Records that the applicant got the notice. */
    public Outcome<CaseFile> noticeTold(Actor actor, CaseId id, Optional<Long> version, DeliveryProof proof) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.ACCEPT_CASE)
                .unless(file -> proof.fault(work.moment(actor).at()))
                .unless(file -> tooEarly(file, proof))
                .then(file ->
                        file.in(CaseState.Supplementing.class, "登记送达", state -> told(stores, actor, file, proof))));
    }

    /**
     * Takes the supplement as complete: the notice as issued is measured against what is there now, never against a
     * release that arrived meanwhile.
     */
    public Outcome<CaseFile> supplied(Actor actor, CaseId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.ACCEPT_CASE)
                .then(file -> file.in(CaseState.Supplementing.class, "确认补齐", state -> checked(stores, file)
                        .then(check -> complete(stores, actor, file, state, check)))));
    }

    /** Accepts: nothing wrong, nothing missing, the signed application attached. Gives the receipt number. */
    public Outcome<CaseFile> accept(Actor actor, CaseId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.ACCEPT_CASE)
                .then(file -> file.in(CaseState.Registered.class, "受理", state -> checked(stores, file)
                        .then(check -> accept(stores, actor, file, state, check)))));
    }

    /**
     * Declines with reason, legal basis and remedy (社会救助法 art. 76).
     *
     * @param reason in Chinese; blank is refused
     * @param legalBasis citation; blank is refused
     */
    public Outcome<CaseFile> decline(Actor actor, CaseId id, Optional<Long> version, String reason, String legalBasis) {
        List<Finding> gaps = new ArrayList<>();
        if (reason.isBlank()) {
            gaps.add(Finding.error("/reason", "reason-missing", "请填写不予受理的理由。"));
        }
        if (legalBasis.isBlank()) {
            gaps.add(Finding.error("/legalBasis", "basis-missing", "请填写不予受理的依据。"));
        }
        if (!gaps.isEmpty()) {
            return Outcome.refused(Refusal.invalid("decline-incomplete", "不予受理应当说明理由和依据。", gaps));
        }
        return work.write(stores -> work.open(stores, actor, id, version, Permission.ACCEPT_CASE)
                .then(file -> file.in(CaseState.Acceptable.class, "不予受理", state -> {
                    Moment now = work.moment(actor);
                    CaseState declined = state.decline(now.at(), reason, legalBasis, Texts.REMEDY);
                    return Outcome.done(work.save(
                            stores,
                            file.withState(declined),
                            "case-declined",
                            now,
                            Map.of("reason", reason, "legalBasis", legalBasis)));
                })));
    }

    private Outcome<Check> checked(Stores stores, CaseFile file) {
        return forms.of(stores, file).map(form -> checker.check(stores, file, form, work.today()));
    }

    private Outcome<CaseFile> notice(
            Stores stores, Actor actor, CaseFile file, CaseState.Registered state, Check check) {
        List<CaseMaterial> missing = owed(file);
        if (missing.isEmpty() && !check.hasErrors()) {
            return Outcome.refused(Refusal.illegal("nothing-missing", "材料齐全、内容无误，不需要补正，可以受理。"));
        }
        Moment now = work.moment(actor);
        int days = parameters.supplementDays(stores, file);
        LocalDate until = work.calendar(stores, Work.place(file).regionCode()).plusWorkingDays(now.day(), days);
        String number = Numbering.notice(stores, file, now.day());
        List<SupplementNotice> notices = new ArrayList<>(file.notices());
        notices.add(new SupplementNotice(
                number, now.at(), now.by(), until, missing, check.errors(), Optional.empty(), Optional.empty()));
        CaseFile next = file.withNotices(notices).withState(state.ask(now.at(), number));
        return Outcome.done(work.save(
                stores,
                next,
                "notice-issued",
                now,
                Map.of(
                        "number",
                        number,
                        "missing",
                        missing.stream().map(paper -> paper.need().identity()).toList(),
                        "findings",
                        check.errors().stream().map(Finding::code).toList())));
    }

    private static Optional<Refusal> tooEarly(CaseFile file, DeliveryProof proof) {
        return file.openNotice()
                .filter(notice -> proof.at().isBefore(notice.issuedAt().truncatedTo(ChronoUnit.MINUTES)))
                .map(notice -> Refusal.invalid("/at", "proof-before-notice", "送达时间不能早于告知书的出具时间。"));
    }

    private Outcome<CaseFile> told(Stores stores, Actor actor, CaseFile file, DeliveryProof proof) {
        List<SupplementNotice> notices = file.notices().stream()
                .map(notice -> file.openNotice().filter(notice::equals).isPresent() ? notice.told(proof) : notice)
                .toList();
        return Outcome.done(work.save(
                stores,
                file.withNotices(notices),
                "notice-told",
                work.moment(actor),
                Map.of("channel", proof.channel().name())));
    }

    private Outcome<CaseFile> complete(
            Stores stores, Actor actor, CaseFile file, CaseState.Supplementing state, Check check) {
        List<CaseMaterial> missing = owed(file);
        if (!missing.isEmpty() || check.hasErrors()) {
            return Outcome.refused(incomplete("supplement-incomplete", "尚未补齐，请按下列提示补正。", missing, check));
        }
        Moment now = work.moment(actor);
        List<SupplementNotice> notices = file.notices().stream()
                .map(notice -> notice.suppliedAt().isEmpty() ? notice.supplied(now.at()) : notice)
                .toList();
        CaseFile next = file.withNotices(notices).withState(state.supplied(now.at()));
        return Outcome.done(work.save(stores, next, "supplement-complete", now, Map.of()));
    }

    private Outcome<CaseFile> accept(
            Stores stores, Actor actor, CaseFile file, CaseState.Registered state, Check check) {
        List<CaseMaterial> missing = file.missingForAcceptance();
        if (!missing.isEmpty() || check.hasErrors()) {
            return Outcome.refused(incomplete("not-acceptable", "暂不能受理，请先处理下列问题或者出具一次性告知书。", missing, check));
        }
        Moment now = work.moment(actor);
        String receipt = Numbering.receipt(stores, file, now.day());
        Clock dispatch = Clock.start(
                Clocks.DISPATCH,
                Texts.DISPATCH_CLOCK,
                now.day(),
                parameters.dispatchDays(stores, file),
                DayKind.WORKING);
        CaseFile accepted = work.save(
                stores,
                file.withReceipt(receipt).withState(state.accept(now.at())).withClocks(List.of(dispatch)),
                "case-accepted",
                now,
                Map.of("receiptNumber", receipt));
        openings.open(stores, accepted, now);
        return Outcome.done(accepted);
    }

    /** Papers as listed when an answer last changed: asking the item anew could make the list grow. */
    private static List<CaseMaterial> owed(CaseFile file) {
        return file.missingForAcceptance().stream()
                .filter(paper -> !paper.need().type().equals(MaterialTypes.SIGNED_APPLICATION))
                .toList();
    }

    private static Refusal incomplete(String code, String message, List<CaseMaterial> missing, Check check) {
        List<Finding> all = new ArrayList<>(check.errors());
        missing.forEach(paper -> all.add(Finding.error(
                        "/materials/" + paper.need().identity().replace("#", "/"),
                        "material-missing",
                        "缺少材料：" + paper.need().title() + "。" + paper.need().why())
                .under(paper.need().basis())));
        return Refusal.invalid(code, message, all);
    }
}
