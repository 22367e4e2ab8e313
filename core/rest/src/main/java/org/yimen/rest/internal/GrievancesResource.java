package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.app.Grievances;
import org.yimen.casework.app.Withdrawing;

/** What the applicant or others say about a handling: an objection, a complaint, that the item is taken back. */
@Component(service = Part.class)
@Path("/handlings")
public final class GrievancesResource implements Part {
    private final Grievances grievances;
    private final Withdrawing withdrawing;
    private final HandlingChanges changes;

    @Activate
    public GrievancesResource(
            @Reference Grievances grievances, @Reference Withdrawing withdrawing, @Reference HandlingChanges changes) {
        this.grievances = grievances;
        this.withdrawing = withdrawing;
        this.changes = changes;
    }

    @POST
    @Path("/{id}/objections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "objectToDecision",
            summary = "Records that the applicant objects to the decision, where the item has steps that answer it")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response object(@Context HttpServletRequest request, @PathParam("id") String id, TextBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> grievances.object(actor, handling, version, Fields.text(body.text())));
    }

    @POST
    @Path("/{id}/complaints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordComplaint", summary = "Records a complaint or report about the application")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response complain(@Context HttpServletRequest request, @PathParam("id") String id, TextBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> grievances.complain(actor, handling, version, Fields.text(body.text())));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawItem", summary = "The applicant takes one item back; the others go on")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response withdraw(@Context HttpServletRequest request, @PathParam("id") String id, ReasonBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> withdrawing.withdraw(actor, handling, version, body.reason()));
    }

    @POST
    @Path("/{id}/lapse")
    @Operation(
            operationId = "lapseHandling",
            summary = "Ends a handling whose applicant did not supply in time, where that counts as withdrawn")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response lapse(@Context HttpServletRequest request, @PathParam("id") String id) {
        return changes.make(request, id, withdrawing::lapse);
    }
}
