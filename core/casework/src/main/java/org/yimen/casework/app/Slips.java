package org.yimen.casework.app;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.SealedEvent;

/** Dispatch slips (转办单) as the events keep them: the handling's state forgets its slip once it is signed for. */
@Component(service = Slips.class)
public final class Slips {
    private final Work work;
    private final Inquiry inquiry;

    @Activate
    public Slips(@Reference Work work, @Reference Inquiry inquiry) {
        this.work = work;
        this.inquiry = inquiry;
    }

    /**
     * A slip.
     *
     * @param number 转办编号; never {@code null}
     * @param sentAt never {@code null}
     * @param sentBy never {@code null}
     * @param signed when and by whom the department signed for it; never {@code null}
     */
    public record Slip(String number, OffsetDateTime sentAt, By sentBy, Optional<Moment> signed) {
        public Slip {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(sentAt, "sentAt");
            Objects.requireNonNull(sentBy, "sentBy");
            signed = Objects.requireNonNullElse(signed, Optional.empty());
        }
    }

    /** The latest slip of a handling, for those who may see the handling; refused while it has none. */
    public Outcome<Slip> latest(Actor actor, HandlingId id) {
        return inquiry.caseOf(actor, id).then(file -> {
            List<CaseEvent> events = work.read(stores -> stores.events().ofCase(file.id())).stream()
                    .map(SealedEvent::event)
                    .filter(event -> event.handlingId().filter(id::equals).isPresent())
                    .toList();
            return Outcome.ofOptional(latest(events), Refusal.illegal("not-dispatched", "该联办件尚未转办，没有转办单。"));
        });
    }

    private static Optional<Slip> latest(List<CaseEvent> events) {
        Optional<Slip> latest = Optional.empty();
        for (CaseEvent event : events) {
            if (event.type().equals("handling-dispatched")) {
                String number = event.details().text("/slip").orElse("");
                latest = Optional.of(
                        new Slip(number, event.moment().at(), event.moment().by(), Optional.empty()));
            } else if (event.type().equals("handling-received")) {
                latest = latest.map(
                        slip -> new Slip(slip.number(), slip.sentAt(), slip.sentBy(), Optional.of(event.moment())));
            }
        }
        return latest;
    }
}
