package org.yimen.casework.app;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.domain.CaseFile;
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

/** The one-time notice (一次性告知书) and its answer, measured by the papers listed when an answer last changed. */
final class Supplements {
    private final Work work;
    private final PlatformParameters parameters;

    Supplements(Work work, PlatformParameters parameters) {
        this.work = work;
        this.parameters = parameters;
    }

    /** Refused if nothing but the signed application is missing. */
    Outcome<CaseFile> issued(Stores stores, CaseFile file, CaseState.Registered state, Check check, Moment now) {
        List<CaseMaterial> missing = owed(file);
        if (missing.isEmpty() && !check.hasErrors()) {
            return Outcome.refused(Refusal.illegal("nothing-missing", "材料齐全、内容无误，不需要补正，可以受理。"));
        }
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

    static Optional<Refusal> tooEarly(CaseFile file, DeliveryProof proof) {
        return file.openNotice()
                .filter(notice -> proof.at().isBefore(notice.issuedAt().truncatedTo(ChronoUnit.MINUTES)))
                .map(notice -> Refusal.invalid("/at", "proof-before-notice", "送达时间不能早于告知书的出具时间。"));
    }

    /** A proof stands: another one would take its place and its day. */
    static Optional<Refusal> toldAlready(CaseFile file) {
        return file.openNotice()
                .filter(notice -> notice.told().isPresent())
                .map(notice -> Refusal.illegal("already-told", "该告知书已经登记送达，不能重复登记。"));
    }

    CaseFile told(Stores stores, CaseFile file, DeliveryProof proof, Moment now) {
        List<SupplementNotice> notices = file.notices().stream()
                .map(notice -> file.openNotice().filter(notice::equals).isPresent() ? notice.told(proof) : notice)
                .toList();
        return work.save(
                stores,
                file.withNotices(notices),
                "notice-told",
                now,
                Map.of("channel", proof.channel().name()));
    }

    /** Refused while anything on the notice is still missing or wrong. */
    Outcome<CaseFile> complete(Stores stores, CaseFile file, CaseState.Supplementing state, Check check, Moment now) {
        List<CaseMaterial> missing = owed(file);
        if (!missing.isEmpty() || check.hasErrors()) {
            return Outcome.refused(Acceptance.incomplete("supplement-incomplete", "尚未补齐，请按下列提示补正。", missing, check));
        }
        List<SupplementNotice> notices = file.notices().stream()
                .map(notice -> notice.suppliedAt().isEmpty() ? notice.supplied(now.at()) : notice)
                .toList();
        CaseFile next = file.withNotices(notices).withState(state.supplied(now.at()));
        return Outcome.done(work.save(stores, next, "supplement-complete", now, Map.of()));
    }

    /** Papers as listed when an answer last changed: asking the item anew could make the list grow. */
    private static List<CaseMaterial> owed(CaseFile file) {
        return file.missingForAcceptance().stream()
                .filter(paper -> !paper.need().type().equals(MaterialTypes.SIGNED_APPLICATION))
                .toList();
    }
}
