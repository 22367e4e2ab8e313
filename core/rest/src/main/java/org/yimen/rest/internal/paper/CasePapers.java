package org.yimen.rest.internal.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.app.Inquiry.CaseView;
import org.yimen.casework.app.Inquiry.HandlingView;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.SupplementNotice;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Track;

/** Papers of a case as pages of HTML; empty where the case has not come so far. Safe for use by several threads. */
public final class CasePapers {
    private CasePapers() {}

    /** 申请书、授权书、承诺书 (社会救助法 art. 40 and 41), to be signed. */
    public static String application(Subject subject, Document schema) {
        CaseFile.Intake intake = subject.file().intake();
        return Sheet.of(
                PaperTexts.of("application.title"),
                subject.masked(),
                "application",
                Map.of(
                        "desk", intake.desk().name(),
                        "applicant", subject.person("name"),
                        "items", subject.itemLine(),
                        "day", PaperTexts.day(intake.appliedOn()),
                        "sections", new FormSections(schema, subject.answers(), subject.names()).html()));
    }

    /** 一次性告知书: the latest, as issued. */
    public static Optional<String> notice(Subject subject) {
        List<SupplementNotice> notices = subject.file().notices();
        return notices.isEmpty() ? Optional.empty() : Optional.of(notice(subject, notices.get(notices.size() - 1)));
    }

    private static String notice(Subject subject, SupplementNotice notice) {
        Grid findings = new Grid();
        notice.findings()
                .forEach(finding -> findings.row(List.of(
                        finding.message(),
                        finding.basis().map(LegalBasis::citation).orElse(""))));
        Desk desk = subject.file().intake().desk();
        return Sheet.of(
                PaperTexts.of("notice.title"),
                subject.masked(),
                "notice",
                Map.of(
                        "number", notice.number(),
                        "applicant", subject.person("name"),
                        "items", subject.itemLine(),
                        "missing", PaperTable.missing(subject, notice.missing()),
                        "findings", findings.underKeys("finding.message", "finding.basis"),
                        "supplyBy", PaperTexts.day(notice.supplyBy()),
                        "desk", desk(desk),
                        "clerk", notice.issuedBy().name(),
                        "day", PaperTexts.day(notice.issuedAt())));
    }

    /** 申请受理单 (work plan 附件4): once accepted. */
    public static Optional<String> acceptanceSlip(Subject subject, CaseView view) {
        return subject.file().receiptNumber().map(receipt -> {
            Desk desk = subject.file().intake().desk();
            Grid head = new Grid()
                    .field("receipt", receipt)
                    .field("desk", desk(desk))
                    .field("applicant", subject.person("name"))
                    .field("idNumber", Subject.orNone(subject.shortNumber()))
                    .field("phone", subject.person("phone"))
                    .field("agent", subject.agent())
                    .field("conclusion", PaperTexts.of("conclusion.accepted"))
                    .field("accepted", accepted(subject.file()));
            return Sheet.of(
                    PaperTexts.of("acceptance-slip.title"),
                    subject.masked(),
                    "acceptance-slip",
                    Map.of(
                            "head", head.form(),
                            "handlings", handlings(subject, view.handlings()),
                            "papers", PaperTable.received(subject.file().materials()),
                            "owed", PaperTable.owedLater(subject, subject.file().materials()),
                            "receipt", receipt,
                            "phone", desk.phone(),
                            "complaintPhone", desk.complaintPhone(),
                            "firstContact",
                                    subject.file().intake().firstContact().name(),
                            "day", accepted(subject.file())));
        });
    }

    /** 不予受理告知书: once declined (社会救助法 art. 76 names the remedy). */
    public static Optional<String> declination(Subject subject) {
        if (!(subject.file().state() instanceof CaseState.Declined declined)) {
            return Optional.empty();
        }
        return Optional.of(Sheet.of(
                PaperTexts.of("declination.title"),
                subject.masked(),
                "declination",
                Map.of(
                        "applicant", subject.person("name"),
                        "applied", PaperTexts.day(subject.file().intake().appliedOn()),
                        "items", subject.itemLine(),
                        "reason", declined.reason(),
                        "basis", declined.legalBasis(),
                        "remedy", declined.remedy(),
                        "desk", desk(subject.file().intake().desk()),
                        "deskName", subject.file().intake().desk().name(),
                        "day", PaperTexts.day(declined.at()))));
    }

    private static Html handlings(Subject subject, List<HandlingView> views) {
        Grid grid = new Grid();
        for (HandlingView view : views) {
            ItemRelease release = view.release().release();
            String department = view.handling().department();
            grid.row(List.of(
                    release.name(),
                    subject.names().department(department, release.departmentName()),
                    subject.names().phone(department),
                    due(view)));
        }
        return grid.underKeys("item", "department", "phone", "due");
    }

    /** The due day; while the limit does not run yet, how long it is. */
    static String due(HandlingView view) {
        Optional<Limit> limit =
                view.release().release().track(view.handling().track()).flatMap(Track::limit);
        return view.handling()
                .clock("whole")
                .flatMap(clock -> clock.dueDate(view.watch().calendar()))
                .map(PaperTexts::day)
                .or(() ->
                        limit.map(known -> PaperTexts.of("limit." + known.kind().name(), known.amount())))
                .orElse(PaperTexts.of("none"));
    }

    static String desk(Desk desk) {
        return PaperTexts.of("desk.line", desk.name(), desk.address(), desk.phone());
    }

    /** The case's own limit, that of the dispatch, starts on the day of acceptance. */
    private static String accepted(CaseFile file) {
        return file.clocks().stream()
                .findFirst()
                .map(Clock::start)
                .map(PaperTexts::day)
                .orElse("");
    }
}
