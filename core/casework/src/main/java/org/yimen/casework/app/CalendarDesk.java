package org.yimen.casework.app;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.access.Region;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.CalendarStore;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;

/** The work calendar (工作日历): shown to everyone, changed by notice or local closure. */
@Component(service = CalendarDesk.class)
public final class CalendarDesk {
    /** Platform default: a closure further away is a slip of the year. */
    private static final long MOST_DAYS_AWAY = 366;

    private final Work work;

    @Activate
    public CalendarDesk(@Reference Work work) {
        this.work = work;
    }

    /** The calendar that holds in a region. */
    public Outcome<WorkCalendar> of(Actor actor, String regionCode) {
        return Access.checkAnywhere(actor, Permission.READ_DIRECTORY)
                .or(() -> unknown(regionCode))
                .<Outcome<WorkCalendar>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(work.read(stores -> work.calendar(stores, regionCode))));
    }

    /** Takes over a year's notice; what is due follows, see {@link DueDates}. */
    public Outcome<CalendarNotice> importNotice(Actor actor, CalendarNotice notice) {
        return Access.checkAnywhere(actor, Permission.MANAGE_CALENDAR)
                .<Outcome<CalendarNotice>>map(Outcome::refused)
                .orElseGet(() -> work.write(stores -> {
                    if (!notice.isOfficial() && work.notices(stores).isSettled(notice.year())) {
                        return Outcome.refused(Refusal.invalid(
                                "/year", "official-notice-stands", notice.year() + "年的正式放假通知已经录入，不能改用预估日历。"));
                    }
                    stores.calendar().save(notice);
                    note(
                            stores,
                            actor,
                            "calendar-notice-imported",
                            Map.of(
                                    "year",
                                    notice.year(),
                                    "status",
                                    notice.status().name()));
                    return Outcome.done(notice);
                }));
    }

    /** Closes the offices of a region on a day. */
    public Outcome<CalendarStore.Closure> close(Actor actor, String regionCode, LocalDate day, String reason) {
        return Access.checkAnywhere(actor, Permission.MANAGE_CALENDAR)
                .or(() -> implausible(regionCode, day, reason))
                .or(() -> Access.check(actor, Permission.MANAGE_CALENDAR, Place.in(regionCode)))
                .<Outcome<CalendarStore.Closure>>map(Outcome::refused)
                .orElseGet(() -> work.write(stores -> {
                    CalendarStore.Closure closure = new CalendarStore.Closure(regionCode, day, reason);
                    stores.calendar().add(closure);
                    note(stores, actor, "closure-added", Map.of("region", regionCode, "day", day, "reason", reason));
                    return Outcome.done(closure);
                }));
    }

    /** Takes a closure back that was entered by mistake or is over before its time. */
    public Outcome<CalendarStore.Closure> reopen(Actor actor, String regionCode, LocalDate day) {
        return work.write(stores -> Outcome.done(stores)
                .unless(open -> Access.checkAnywhere(actor, Permission.MANAGE_CALENDAR))
                .unless(open -> unknown(regionCode))
                .unless(open -> Access.check(actor, Permission.MANAGE_CALENDAR, Place.in(regionCode)))
                .then(open -> Outcome.ofOptional(
                        open.calendar().closures().stream()
                                .filter(known -> known.regionCode().equals(regionCode)
                                        && known.day().equals(day))
                                .findFirst(),
                        Refusal.notFound("该停止办公记录")))
                .peek(known -> {
                    stores.calendar().remove(regionCode, day);
                    note(stores, actor, "closure-removed", Map.of("region", regionCode, "day", day));
                }));
    }

    private static Optional<Refusal> unknown(String regionCode) {
        return Region.isCode(regionCode)
                ? Optional.empty()
                : Optional.of(Refusal.invalid("/region", "region-invalid", "行政区划代码应为12位数字。"));
    }

    private Optional<Refusal> implausible(String regionCode, LocalDate day, String reason) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(work.today(), day)) <= MOST_DAYS_AWAY;
        return Region.isCode(regionCode) && !reason.isBlank() && near
                ? Optional.empty()
                : Optional.of(Refusal.invalid("/reason", "closure-invalid", "请填写12位行政区划代码、停止办公的原因和前后一年以内的日期。"));
    }

    private void note(Stores stores, Actor actor, String what, Map<String, Object> details) {
        stores.audit().append(new AuditStore.Entry(what, work.moment(actor), Document.of(details)));
    }
}
