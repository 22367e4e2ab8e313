package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.Map;
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
import org.yimen.spi.data.Document;

/** The work calendar (工作日历): shown to everyone, changed by notice or local closure. */
@Component(service = CalendarDesk.class)
public final class CalendarDesk {
    private final Work work;

    @Activate
    public CalendarDesk(@Reference Work work) {
        this.work = work;
    }

    /** The calendar that holds in a region. */
    public Outcome<WorkCalendar> of(Actor actor, String regionCode) {
        if (!Region.isCode(regionCode)) {
            return Outcome.refused(Refusal.invalid("/region", "region-invalid", "行政区划代码应为12位数字。"));
        }
        return Access.checkAnywhere(actor, Permission.READ_DIRECTORY)
                .<Outcome<WorkCalendar>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(work.read(stores -> work.calendar(stores, regionCode))));
    }

    /** Takes over a year's official notice; due dates that are computed from then on go by it. */
    public Outcome<CalendarNotice> importNotice(Actor actor, CalendarNotice notice) {
        return Access.checkAnywhere(actor, Permission.MANAGE_CALENDAR)
                .<Outcome<CalendarNotice>>map(Outcome::refused)
                .orElseGet(() -> work.write(stores -> {
                    stores.calendar().save(notice);
                    stores.audit()
                            .append(new AuditStore.Entry(
                                    "calendar-notice-imported",
                                    work.moment(actor),
                                    Document.of(Map.of(
                                            "year",
                                            notice.year(),
                                            "status",
                                            notice.status().name()))));
                    return Outcome.done(notice);
                }));
    }

    /** Closes the offices of a region on a day. */
    public Outcome<CalendarStore.Closure> close(Actor actor, String regionCode, LocalDate day, String reason) {
        if (!Region.isCode(regionCode) || reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("/reason", "closure-invalid", "请填写12位行政区划代码和停止办公的原因。"));
        }
        return Access.check(actor, Permission.MANAGE_CALENDAR, Place.in(regionCode))
                .<Outcome<CalendarStore.Closure>>map(Outcome::refused)
                .orElseGet(() -> work.write(stores -> {
                    CalendarStore.Closure closure = new CalendarStore.Closure(regionCode, day, reason);
                    stores.calendar().add(closure);
                    stores.audit()
                            .append(new AuditStore.Entry(
                                    "closure-added",
                                    work.moment(actor),
                                    Document.of(Map.of("region", regionCode, "day", day, "reason", reason))));
                    return Outcome.done(closure);
                }));
    }
}
