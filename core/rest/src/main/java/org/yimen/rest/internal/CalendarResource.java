package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.app.CalendarDesk;
import org.yimen.casework.clock.CalendarDay;
import org.yimen.casework.clock.CalendarFile;
import org.yimen.casework.clock.CalendarFileException;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.DayType;
import org.yimen.casework.clock.NoticeStatus;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.Refusal;
import org.yimen.spi.data.Document;

/** The work calendar. */
@Component(service = Part.class)
@Path("/calendar")
public final class CalendarResource implements Part {
    private final CalendarDesk desk;
    private final Effects effects;

    @Activate
    public CalendarResource(@Reference CalendarDesk desk, @Reference Effects effects) {
        this.desk = desk;
        this.effects = effects;
    }

    /** One day that is not as its weekday says. */
    record DayDto(LocalDate date, DayType type, boolean working, String title) {
        static DayDto of(CalendarDay day) {
            return new DayDto(day.date(), day.type(), day.isWorking(), day.title());
        }
    }

    /** A year in one region. */
    record YearDto(int year, boolean official, List<DayDto> days) {
        static YearDto of(WorkCalendar calendar, int year) {
            return new YearDto(
                    year,
                    calendar.notices().stream().anyMatch(notice -> notice.year() == year && notice.isOfficial()),
                    LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .map(calendar::day)
                            .filter(day -> day.type() != DayType.WORKDAY && day.type() != DayType.WEEKEND)
                            .map(DayDto::of)
                            .toList());
        }
    }

    /**
     * A day on which offices are closed.
     *
     * @param regionCode 12 digits
     * @param day never {@code null}
     * @param reason in Chinese
     */
    record ClosureBody(@Needed String regionCode, @Needed LocalDate day, @Needed String reason) {}

    /** A notice that was taken over. */
    record NoticeDto(int year, NoticeStatus status) {}

    @GET
    @Operation(operationId = "readCalendar", summary = "Days off and make-up days of a year in a region")
    @Gives(YearDto.class)
    public Response read(
            @Context HttpServletRequest request, @QueryParam("region") String region, @QueryParam("year") int year) {
        if (year < 1990 || year > 2100) {
            return Effects.refused(request, Refusal.invalid("/year", "year-invalid", Messages.of("year")));
        }
        return effects.answer(
                request,
                desk.of(Calls.actor(request), Fields.text(region)),
                calendar -> Reply.ok(YearDto.of(calendar, year)));
    }

    @POST
    @Path("/notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importCalendarNotice",
            summary = "Takes over the notice of one year, in the form of the shipped calendar file")
    @Gives(value = NoticeDto.class, status = 201)
    public Response notice(@Context HttpServletRequest request, Document body) {
        CalendarNotice notice = read(body);
        return effects.post(
                request,
                () -> desk.importNotice(Calls.actor(request), notice),
                taken -> Reply.created("/calendar", new NoticeDto(taken.year(), taken.status())));
    }

    @POST
    @Path("/closures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addClosure", summary = "Closes the offices of a region on a day")
    @Gives(value = ClosureBody.class, status = 201)
    public Response closure(@Context HttpServletRequest request, ClosureBody body) {
        new Fields().needs("/day", body.day()).check();
        return effects.post(
                request,
                () -> desk.close(
                        Calls.actor(request), Fields.text(body.regionCode()), body.day(), Fields.text(body.reason())),
                closed -> Reply.created(
                        "/calendar", new ClosureBody(closed.regionCode(), closed.day(), closed.reason())));
    }

    @DELETE
    @Path("/closures/{region}/{day}")
    @Operation(operationId = "removeClosure", summary = "Takes the closure of a region on a day back")
    @Gives(status = 204)
    public Response reopen(
            @Context HttpServletRequest request, @PathParam("region") String region, @PathParam("day") String day) {
        LocalDate date = Fields.day("/day", day);
        return effects.change(request, () -> desk.reopen(Calls.actor(request), region, date), gone -> Reply.nothing());
    }

    private static CalendarNotice read(Document body) {
        try {
            List<CalendarNotice> notices = CalendarFile.read(new ByteArrayInputStream(Json.bytes(body)));
            if (notices.size() == 1) {
                return notices.get(0);
            }
            throw new ProblemException(Problem.of(422, "one-year", Messages.of("calendar.one-year")));
        } catch (CalendarFileException wrong) {
            throw new ProblemException(Problem.of(422, "calendar-file", wrong.getMessage()));
        }
    }
}
