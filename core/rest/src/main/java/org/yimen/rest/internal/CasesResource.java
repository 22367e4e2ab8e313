package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.app.Inquiry;
import org.yimen.casework.app.Inquiry.CaseFilter;
import org.yimen.casework.app.Intake;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;

/** Cases: begun, found, shown, amended. */
@Component(service = Part.class)
@Path("/cases")
public final class CasesResource implements Part {
    private final Intake intake;
    private final Inquiry inquiry;
    private final Effects effects;

    @Activate
    public CasesResource(@Reference Intake intake, @Reference Inquiry inquiry, @Reference Effects effects) {
        this.intake = intake;
        this.inquiry = inquiry;
        this.effects = effects;
    }

    /**
     * What to look for. Personal data is sought by a body, since addresses end up in logs.
     *
     * @param states codes; empty for all
     * @param receiptNumber whole
     * @param namePrefix beginning of the applicant's name
     * @param idNumber of any person in the case
     * @param phone of any person in the case
     * @param account number of the bank account that is to be paid to
     * @param cursor of the page before
     * @param limit 1 to 200
     */
    record SearchBody(
            Set<String> states,
            String receiptNumber,
            String namePrefix,
            String idNumber,
            String phone,
            String account,
            String cursor,
            Integer limit) {
        CaseFilter filter() {
            return new CaseFilter(
                    States.among(States.OF_CASES, "/states", states),
                    PageDto.cursor(receiptNumber),
                    PageDto.cursor(namePrefix),
                    PageDto.cursor(idNumber),
                    PageDto.cursor(phone),
                    PageDto.cursor(account),
                    PageDto.cursor(cursor),
                    PageDto.limit(limit));
        }

        @Override
        public String toString() {
            return "SearchBody";
        }
    }

    /** A page of cases. */
    record CasePage(List<CaseLineDto> lines, Optional<String> next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "draftCase", summary = "Stores a draft")
    @Gives(value = CaseBrief.class, status = 201)
    public Response draft(@Context HttpServletRequest request, DraftBody body) {
        return effects.post(
                request,
                () -> intake.draft(Calls.actor(request), body.draft()),
                file -> Reply.created("/cases/" + file.id(), file.version(), CaseBrief.of(file)));
    }

    @GET
    @Operation(operationId = "listCases", summary = "Cases of one's regions, newest first")
    @Gives(CasePage.class)
    public Response list(
            @Context HttpServletRequest request,
            @QueryParam("state") Set<String> states,
            @QueryParam("receiptNumber") String receiptNumber,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Set<String> known = States.among(States.OF_CASES, "/state", states);
        return page(request, new SearchBody(known, receiptNumber, null, null, null, null, cursor, limit));
    }

    @POST
    @Path("/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "searchCases", summary = "Cases of one's regions by name, ID number or phone")
    @Gives(CasePage.class)
    public Response search(@Context HttpServletRequest request, SearchBody body) {
        return page(request, body);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readCase", summary = "A case, with personal data for those who may see it")
    @Gives(CaseDto.class)
    public Response read(@Context HttpServletRequest request, @PathParam("id") String id) {
        Actor actor = Calls.actor(request);
        return effects.answer(
                request,
                inquiry.caseView(actor, Ids.caseId(id)),
                view -> Reply.ok(view.file().version(), CaseDto.of(view, mayReveal(actor, view.file()))));
    }

    @GET
    @Path("/{id}/form")
    @Operation(operationId = "readCaseForm", summary = "The form of a case by the releases it is pinned to")
    @Gives(ComposedFormDto.class)
    public Response form(@Context HttpServletRequest request, @PathParam("id") String id) {
        return effects.answer(
                request,
                inquiry.form(Calls.actor(request), Ids.caseId(id)),
                form -> Reply.ok(ComposedFormDto.of(form)));
    }

    @PUT
    @Path("/{id}/form")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeCaseForm", summary = "Changes the items or answers before acceptance")
    @Gives(value = CaseBrief.class, match = Gives.Match.REQUIRED)
    public Response change(@Context HttpServletRequest request, @PathParam("id") String id, FormBody body) {
        CaseId caseId = Ids.caseId(id);
        Optional<Long> version = Optional.of(Calls.requiredVersion(request));
        FormBody form = body.checked();
        return effects.change(
                request,
                () -> intake.change(Calls.actor(request), caseId, version, form.items(), form.answers()),
                CaseBrief::reply);
    }

    @GET
    @Path("/{id}/findings")
    @Operation(operationId = "checkCase", summary = "Everything found in a stored case now")
    @Gives(CheckDto.class)
    public Response findings(@Context HttpServletRequest request, @PathParam("id") String id) {
        return effects.answer(
                request, intake.check(Calls.actor(request), Ids.caseId(id)), check -> Reply.ok(CheckDto.of(check)));
    }

    @GET
    @Path("/{id}/events")
    @Operation(operationId = "listCaseEvents", summary = "What happened to a case, from the first")
    @Gives(EventsDto.class)
    public Response events(@Context HttpServletRequest request, @PathParam("id") String id) {
        return effects.answer(
                request,
                inquiry.events(Calls.actor(request), Ids.caseId(id)),
                events -> Reply.ok(EventsDto.of(events)));
    }

    private Response page(HttpServletRequest request, SearchBody body) {
        return effects.answer(
                request,
                inquiry.cases(Calls.actor(request), body.filter()),
                page -> Reply.ok(
                        new CasePage(page.lines().stream().map(CaseLineDto::of).toList(), page.next())));
    }

    static boolean mayReveal(Actor actor, CaseFile file) {
        return Access.check(
                        actor, Permission.REVEAL, Place.in(file.intake().desk().regionCode()))
                .isEmpty();
    }
}
