package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;
import org.yimen.spi.data.Document;

/**
 * What every use case does around its own rule: one transaction, find, may the actor, is the version fresh, store, and
 * record the event.
 */
@Component(service = Work.class)
public final class Work {
    private final Transactions transactions;
    private final Time time;
    private final Calendars calendars;

    @Activate
    public Work(@Reference Transactions transactions, @Reference Time time, @Reference Calendars calendars) {
        this.transactions = transactions;
        this.time = time;
        this.calendars = calendars;
    }

    Moment moment(Actor actor) {
        return new Moment(time.now(), new By(actor.accountId(), actor.name()));
    }

    LocalDate today() {
        return time.today();
    }

    WorkCalendar calendar(Stores stores, String regionCode) {
        return calendars.in(stores, regionCode);
    }

    /** The notices that hold in every region. */
    WorkCalendar notices(Stores stores) {
        return calendars.everywhere(stores);
    }

    <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
        return transactions.write(work);
    }

    <T> T read(Function<Stores, T> work) {
        return transactions.read(work);
    }

    /** A case the actor may do this with, in the version he saw. */
    Outcome<CaseFile> open(Stores stores, Actor actor, CaseId id, Optional<Long> version, Permission permission) {
        return Outcome.ofOptional(stores.cases().find(id), Refusal.notFound("该求助件"))
                .unless(file -> Access.check(actor, permission, place(file)))
                .unless(file -> stale(version, file.version()));
    }

    /** A handling the actor may do this with, in the version he saw. */
    Outcome<Handling> open(Stores stores, Actor actor, HandlingId id, Optional<Long> version, Permission permission) {
        return Outcome.ofOptional(stores.handlings().find(id), Refusal.notFound("该联办件"))
                .unless(handling -> Access.check(actor, permission, place(handling)))
                .unless(handling -> stale(version, handling.version()));
    }

    CaseFile save(Stores stores, CaseFile file, String event, Moment moment, Map<String, ?> details) {
        Optional<LocalDate> due =
                earliestDue(file.clocks(), calendar(stores, place(file).regionCode()));
        CaseFile saved = file.version() == 0
                ? stores.cases().insert(file, due)
                : stores.cases().update(file, due);
        stores.events().append(CaseEvent.of(saved.id(), event, moment, Document.of(details)));
        return saved;
    }

    Handling save(Stores stores, Handling handling, String event, Moment moment, Map<String, ?> details) {
        Optional<LocalDate> due = earliestDue(handling.clocks(), calendar(stores, handling.regionCode()));
        Handling saved = handling.version() == 0
                ? stores.handlings().insert(handling, due)
                : stores.handlings().update(handling, due);
        stores.events().append(CaseEvent.of(saved, event, moment, Document.of(details)));
        return saved;
    }

    static Place place(CaseFile file) {
        return Place.in(file.intake().desk().regionCode());
    }

    static Place place(Handling handling) {
        return new Place(handling.regionCode(), handling.department());
    }

    static Optional<Refusal> stale(Optional<Long> seen, long stored) {
        return seen.filter(version -> version != stored).map(version -> Refusal.stale());
    }

    private static Optional<LocalDate> earliestDue(List<Clock> clocks, WorkCalendar calendar) {
        return clocks.stream()
                .filter(Clock::isOpen)
                .flatMap(clock -> clock.dueDate(calendar).stream())
                .min(Comparator.naturalOrder());
    }
}
