package org.yimen.casework.app;

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
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Finding;
import org.yimen.spi.procedure.DayKind;

/** From registration to acceptance: the one-time notice, its proof, the supplement, accept or decline. */
@Component(service = Acceptance.class)
public final class Acceptance {
    private final Work work;
    private final Forms forms;
    private final Checker checker;
    private final Openings openings;
    private final PlatformParameters parameters;
    private final Supplements supplements;

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
        this.supplements = new Supplements(work, parameters);
    }

    /** Issues the one notice over all chosen items (低保办法 art. 10): refused if nothing is missing. */
    public Outcome<CaseFile> issueNotice(Actor actor, CaseId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.ACCEPT_CASE)
                .then(file -> file.in(CaseState.Registered.class, "出具一次性告知书", state -> checked(stores, file)
                        .then(check -> supplements.issued(stores, file, state, check, work.moment(actor))))));
    }

    /** Records that the applicant got the notice. */
    public Outcome<CaseFile> noticeTold(Actor actor, CaseId id, Optional<Long> version, DeliveryProof proof) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.ACCEPT_CASE)
                .unless(file -> proof.fault(work.moment(actor).at()))
                .unless(file -> Supplements.tooEarly(file, proof))
                .unless(Supplements::toldAlready)
                .then(file -> file.in(
                        CaseState.Supplementing.class,
                        "登记送达",
                        state -> Outcome.done(supplements.told(stores, file, proof, work.moment(actor))))));
    }

    /**
     * Takes the supplement as complete: the notice as issued is measured against what is there now, never against a
     * release that arrived meanwhile.
     */
    public Outcome<CaseFile> supplied(Actor actor, CaseId id, Optional<Long> version) {
        return work.write(stores -> work.open(stores, actor, id, version, Permission.ACCEPT_CASE)
                .then(file -> file.in(CaseState.Supplementing.class, "确认补齐", state -> checked(stores, file)
                        .then(check -> supplements.complete(stores, file, state, check, work.moment(actor))))));
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
        return forms.of(stores, file)
                .map(form -> checker.check(stores, file, form, work.today()))
                .unless(check -> unanswered(file, check));
    }

    /** Nothing is accepted, and no notice is the only one, while an item has never said what is wrong. */
    private static Optional<Refusal> unanswered(CaseFile file, Check check) {
        return check.items().stream()
                .flatMap(item -> item.unknown(file).stream())
                .findFirst()
                .map(why -> Refusal.of(Refusal.Kind.WAITING, "waits-for-item", why));
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

    static Refusal incomplete(String code, String message, List<CaseMaterial> missing, Check check) {
        List<Finding> all = new ArrayList<>(check.errors());
        missing.forEach(paper -> all.add(Papers.missing(paper)));
        return Refusal.invalid(code, message, all);
    }
}
