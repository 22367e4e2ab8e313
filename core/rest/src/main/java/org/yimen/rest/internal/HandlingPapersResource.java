package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.function.BiFunction;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.app.Inquiry;
import org.yimen.casework.app.Inquiry.HandlingView;
import org.yimen.casework.app.Slips;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Outcome;
import org.yimen.rest.internal.paper.HandlingPapers;
import org.yimen.rest.internal.paper.Subject;

/** Papers of a handling, ready to be printed. */
@Component(service = Part.class)
@Path("/handlings/{id}/papers")
@Produces(PaperDesk.HTML)
public final class HandlingPapersResource implements Part {
    private final Inquiry inquiry;
    private final Slips slips;
    private final PaperDesk desk;

    @Activate
    public HandlingPapersResource(@Reference Inquiry inquiry, @Reference Slips slips, @Reference PaperDesk desk) {
        this.inquiry = inquiry;
        this.slips = slips;
        this.desk = desk;
    }

    @GET
    @Path("/dispatch-slip")
    @Operation(operationId = "printDispatchSlip", summary = "The latest dispatch slip with the department's receipt")
    @Gives(type = PaperDesk.HTML)
    public Response dispatchSlip(@Context HttpServletRequest request, @PathParam("id") String id) {
        return print(request, id, (subject, view) -> slips.latest(
                        Calls.actor(request), view.handling().id())
                .map(slip -> HandlingPapers.dispatchSlip(subject, view, slip)));
    }

    @GET
    @Path("/decision")
    @Operation(operationId = "printDecision", summary = "The written decision, once decided")
    @Gives(type = PaperDesk.HTML)
    public Response decision(@Context HttpServletRequest request, @PathParam("id") String id) {
        return print(request, id, (subject, view) -> PaperDesk.printed(HandlingPapers.decision(subject, view)));
    }

    private Response print(
            HttpServletRequest request, String id, BiFunction<Subject, HandlingView, Outcome<String>> paper) {
        Actor actor = Calls.actor(request);
        var handlingId = Ids.handlingId(id);
        return inquiry.handlingView(actor, handlingId)
                .then(view ->
                        inquiry.caseOf(actor, handlingId).then(file -> paper.apply(subject(actor, view, file), view)))
                .fold(PaperDesk::send, refusal -> Effects.refused(request, refusal));
    }

    private Subject subject(Actor actor, HandlingView view, CaseFile file) {
        return desk.subject(
                actor,
                file,
                Sight.of(actor, view.handling()),
                Map.of(view.handling().item(), view.release().release().name()));
    }
}
