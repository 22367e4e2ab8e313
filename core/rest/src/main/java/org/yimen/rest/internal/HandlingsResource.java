package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.app.Inquiry;

/** Handlings: found and shown. */
@Component(service = Part.class)
@Path("/handlings")
public final class HandlingsResource implements Part {
    private final Inquiry inquiry;
    private final Effects effects;

    @Activate
    public HandlingsResource(@Reference Inquiry inquiry, @Reference Effects effects) {
        this.inquiry = inquiry;
        this.effects = effects;
    }

    /** A page of handlings. */
    record HandlingPage(List<HandlingLineDto> lines, Optional<String> next) {}

    @GET
    @Operation(operationId = "listHandlings", summary = "Handlings of one's scopes, soonest due first")
    @Gives(HandlingPage.class)
    public Response list(
            @Context HttpServletRequest request,
            @QueryParam("state") Set<String> states,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return effects.answer(
                request,
                inquiry.handlings(
                        Calls.actor(request),
                        States.among(States.OF_HANDLINGS, "/state", states),
                        PageDto.cursor(cursor),
                        PageDto.limit(limit)),
                page -> Reply.ok(new HandlingPage(
                        page.lines().stream().map(HandlingLineDto::of).toList(), page.next())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readHandling", summary = "A handling with steps, clocks, and declared against found")
    @Gives(HandlingDto.class)
    public Response read(@Context HttpServletRequest request, @PathParam("id") String id) {
        Actor actor = Calls.actor(request);
        return effects.answer(
                request,
                inquiry.handlingView(actor, Ids.handlingId(id)),
                view -> Reply.ok(view.handling().version(), HandlingDto.of(view, Sight.of(actor, view.handling()))));
    }

    @GET
    @Path("/{id}/case")
    @Operation(operationId = "readCaseOfHandling", summary = "What the applicant declared, for whoever handles it")
    @Gives(ApplicationDto.class)
    public Response application(@Context HttpServletRequest request, @PathParam("id") String id) {
        Actor actor = Calls.actor(request);
        var handlingId = Ids.handlingId(id);
        return effects.answer(
                request,
                inquiry.handlingView(actor, handlingId).then(view -> inquiry.caseOf(actor, handlingId)
                        .map(file -> ApplicationDto.of(
                                file,
                                view.handling().item(),
                                view.release().form(),
                                Sight.of(actor, view.handling())))),
                Reply::ok);
    }
}
