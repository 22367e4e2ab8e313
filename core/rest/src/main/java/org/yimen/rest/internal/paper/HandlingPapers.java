package org.yimen.rest.internal.paper;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.app.Inquiry.HandlingView;
import org.yimen.casework.app.Slips.Slip;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.DeliveryProof;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Benefit;

/** Papers of a handling as pages of HTML. Safe for use by several threads. */
public final class HandlingPapers {
    private HandlingPapers() {}

    /** 申请转办单 with 回执 (work plan 附件5); the receipt's part is empty where nothing has happened yet. */
    public static String dispatchSlip(Subject subject, HandlingView view, Slip slip) {
        return Sheet.of(
                PaperTexts.of("dispatch-slip.title"),
                subject.masked(),
                "dispatch-slip",
                Map.of(
                        "sent", sent(subject, view, slip),
                        "papers",
                                PaperTable.received(subject.file()
                                        .materialsOf(view.handling().item())),
                        "limits", limits(view),
                        "number", slip.number(),
                        "receipt", receipt(view, slip)));
    }

    /** 决定书; empty until decided. */
    public static Optional<String> decision(Subject subject, HandlingView view) {
        Handling handling = view.handling();
        return handling.decision()
                .filter(known -> known.decidedAt().isPresent())
                .map(decision -> {
                    String kind = decision.isGrant() ? "grant" : "refusal";
                    String itemName = view.release().release().name();
                    return Sheet.of(
                            PaperTexts.of("decision.title." + kind),
                            subject.masked(),
                            "decision",
                            Map.of(
                                    "title", PaperTexts.of("decision.title." + kind),
                                    "number", decision.documentNumber().orElse(""),
                                    "addressee", subject.addressee(),
                                    "text",
                                            PaperTexts.of(
                                                    "decision.text." + kind,
                                                    PaperTexts.day(subject.file()
                                                            .intake()
                                                            .appliedOn()),
                                                    itemName),
                                    "reasons", Grid.list(decision.reasons()),
                                    "basis", Grid.list(decision.legalBasis()),
                                    "benefit",
                                            decision.benefit()
                                                    .map(HandlingPapers::benefit)
                                                    .orElse(Html.NONE),
                                    "remedy", decision.remedy(),
                                    "department", department(subject, view),
                                    "day",
                                            decision.decidedAt()
                                                    .map(PaperTexts::day)
                                                    .orElse("")));
                });
    }

    private static Html sent(Subject subject, HandlingView view, Slip slip) {
        Document schema = CommonFacts.all().stream()
                .filter(fact -> fact.key().name().equals(CommonFacts.HARDSHIP))
                .findFirst()
                .orElseThrow()
                .schema();
        Object kinds = subject.answers().at("/facts/hardship/kinds").orElse(null);
        AnswerText text = new AnswerText(subject.names(), subject.answers());
        return new Grid()
                .field("slip", slip.number())
                .field("receipt", view.receiptNumber().orElse(""))
                .field("from", CasePapers.desk(subject.file().intake().desk()))
                .field("clerk", slip.sentBy().name())
                .field("sentOn", PaperTexts.day(slip.sentAt()))
                .field("department", department(subject, view))
                .field("liaisonPhone", subject.names().phone(view.handling().department()))
                .field("item", view.release().release().name())
                .field("applicant", subject.person("name"))
                .field("idNumber", Subject.orNone(subject.person("idNumber")))
                .field("phone", subject.person("phone"))
                .field("residence", subject.person("residenceAddress"))
                .field("agent", subject.agent())
                .field("hardship", text.of(schema.object("/properties/kinds"), kinds))
                .field(
                        "hardship.text",
                        subject.answers().text("/facts/hardship/description").orElse(""))
                .form();
    }

    private static Html limits(HandlingView view) {
        Grid grid = new Grid();
        for (Clock clock : view.handling().clocks()) {
            grid.row(List.of(
                    clock.title(),
                    PaperTexts.of("limit." + clock.kind().name(), clock.limit()),
                    clock.dueDate(view.watch().calendar()).map(PaperTexts::day).orElse("")));
        }
        return grid.underKeys("limit", "limit.length", "due");
    }

    private static Html receipt(HandlingView view, Slip slip) {
        Handling handling = view.handling();
        Optional<HandlingState.Returned> returned = Optional.of(handling.state())
                .filter(HandlingState.Returned.class::isInstance)
                .map(HandlingState.Returned.class::cast);
        Optional<Decision> decision =
                handling.decision().filter(known -> known.decidedAt().isPresent());
        return new Grid()
                .field("signer", slip.signed().map(moment -> moment.by().name()).orElse(""))
                .field(
                        "signedOn",
                        slip.signed().map(moment -> PaperTexts.day(moment.at())).orElse(""))
                .field("theirs", theirs(slip, returned))
                .field(
                        "feedback",
                        handling.feedback().map(first -> first.text()).orElse(""))
                .field("conclusion", decision.map(HandlingPapers::conclusion).orElse(""))
                .field("reasons", decision.map(known -> lines(known.reasons())).orElse(""))
                .field("basis", decision.map(known -> lines(known.legalBasis())).orElse(""))
                .field(
                        "benefit",
                        decision.flatMap(Decision::benefit)
                                .map(HandlingPapers::amount)
                                .orElse(""))
                .field("document", decision.flatMap(Decision::documentNumber).orElse(""))
                .field("decidedOn", day(decision.flatMap(Decision::decidedAt)))
                .field("told", handling.told().map(HandlingPapers::told).orElse(""))
                .form();
    }

    private static String theirs(Slip slip, Optional<HandlingState.Returned> returned) {
        return returned.map(back -> PaperTexts.of("theirs.no", back.reason(), back.suggestedDepartment()))
                .orElse(slip.signed().isPresent() ? PaperTexts.of("yes") : "");
    }

    private static String conclusion(Decision decision) {
        return PaperTexts.of("conclusion." + decision.conclusion().name());
    }

    private static String told(DeliveryProof proof) {
        return PaperTexts.day(proof.at()) + " " + proof.channel().title();
    }

    private static String department(Subject subject, HandlingView view) {
        return subject.names()
                .department(
                        view.handling().department(), view.release().release().departmentName());
    }

    private static Html benefit(Benefit benefit) {
        return new Grid()
                .field("benefit", amount(benefit))
                .field(
                        "benefit.starts",
                        PaperTexts.of("starts." + benefit.starts().name()))
                .field("benefit.explanation", benefit.explanation())
                .form();
    }

    private static String amount(Benefit benefit) {
        String kind = PaperTexts.of("benefit." + benefit.kind().name());
        return benefit.amount().signum() == 0
                ? kind
                : PaperTexts.of(
                        "benefit.amount." + benefit.per().name(),
                        kind,
                        benefit.amount().toPlainString());
    }

    private static String day(Optional<OffsetDateTime> moment) {
        return moment.map(PaperTexts::day).orElse("");
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }
}
