package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.PersonalData;
import org.yimen.casework.access.Purpose;
import org.yimen.casework.app.Inquiry.CaseView;
import org.yimen.casework.app.Inquiry.HandlingView;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;

/**
 * Shows masked personal data in plain, to whoever may see the case or handling and says for which purpose. What was asked
 * for is on record before it is shown: on the case's own chain, and in the audit for whoever watches the watchers.
 */
@Component(service = Revealing.class)
public final class Revealing {
    /** Longest reason in characters; platform default of 2026-11-27. */
    static final int LONGEST_REASON = 200;

    private static final String EVENT = "revealed";

    private final Work work;
    private final Inquiry inquiry;

    @Activate
    public Revealing(@Reference Work work, @Reference Inquiry inquiry) {
        this.work = work;
        this.inquiry = inquiry;
    }

    /**
     * What is asked for.
     *
     * @param purpose never {@code null}
     * @param reason in Chinese, what it is needed for in this case; never {@code null}
     * @param kinds never {@code null}
     */
    public record Ask(Purpose purpose, String reason, Set<PersonalData> kinds) {
        public Ask {
            Objects.requireNonNull(purpose, "purpose");
            reason = reason.strip();
            kinds = Set.copyOf(kinds);
        }

        private Optional<Refusal> fault() {
            if (reason.isEmpty()) {
                return Optional.of(Refusal.invalid("/reason", "reason-missing", "请填写查看完整个人信息的具体事由。"));
            }
            if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
                return Optional.of(
                        Refusal.invalid("/reason", "reason-too-long", "事由不能超过" + LONGEST_REASON + "字，请概括填写。"));
            }
            return kinds.isEmpty()
                    ? Optional.of(Refusal.invalid("/fields", "fields-missing", "请选择需要查看的信息种类。"))
                    : Optional.empty();
        }

        private Map<String, Object> onRecord() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("purpose", purpose.name());
            details.put("fields", kinds.stream().map(Enum::name).sorted().toList());
            return details;
        }
    }

    /**
     * A handling with the case behind it.
     *
     * @param view never {@code null}
     * @param file never {@code null}
     */
    public record Shown(HandlingView view, CaseFile file) {}

    /** The case for whoever may read it, with the reveal put on record. */
    public Outcome<CaseView> ofCase(Actor actor, CaseId id, Ask ask) {
        return work.write(stores -> inquiry.caseView(actor, id)
                .unless(view -> ask.fault())
                .peek(view -> {
                    Moment now = work.moment(actor);
                    stores.events().append(CaseEvent.of(id, EVENT, now, details(ask)));
                    audit(stores, now, ask, id, Optional.empty());
                }));
    }

    /** The handling for whoever may read it, a department with a step of it too; with the reveal put on record. */
    public Outcome<Shown> ofHandling(Actor actor, HandlingId id, Ask ask) {
        return work.write(stores -> inquiry.handlingView(actor, id)
                .unless(view -> ask.fault())
                .then(view -> inquiry.caseOf(actor, id).map(file -> new Shown(view, file)))
                .peek(shown -> {
                    Handling handling = shown.view().handling();
                    Moment now = work.moment(actor);
                    stores.events().append(CaseEvent.of(handling, EVENT, now, details(ask)));
                    audit(stores, now, ask, handling.caseId(), Optional.of(id));
                }));
    }

    /** Whether the actor asked for the scans of the case on this day: they are looked at one by one after that. */
    static boolean ofScans(Stores stores, Actor actor, CaseId id, LocalDate today) {
        return stores.events().ofCase(id).stream()
                .map(SealedEvent::event)
                .filter(event ->
                        event.type().equals(EVENT) && event.handlingId().isEmpty())
                .filter(event -> event.moment().by().accountId().equals(actor.accountId()))
                .filter(event -> event.moment().day().equals(today))
                .anyMatch(event -> fields(event).contains(PersonalData.SCANS.name()));
    }

    private static List<?> fields(CaseEvent event) {
        return event.details().asMap().get("fields") instanceof List<?> fields ? fields : List.of();
    }

    private static Document details(Ask ask) {
        Map<String, Object> details = ask.onRecord();
        details.put("reason", ask.reason());
        return Document.of(details);
    }

    /** Without the reason, in which somebody may be named. */
    private static void audit(Stores stores, Moment now, Ask ask, CaseId id, Optional<HandlingId> handling) {
        Map<String, Object> details = ask.onRecord();
        details.put("case", id.value());
        handling.ifPresent(known -> details.put("handling", known.value()));
        stores.audit().append(new AuditStore.Entry(EVENT, now, Document.of(details)));
    }
}
