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
import org.yimen.casework.app.Dispatching;
import org.yimen.casework.app.Extending;
import org.yimen.casework.app.Suspending;
import org.yimen.casework.app.Telling;

/** A handling between window and department. */
@Component(service = Part.class)
@Path("/handlings")
public final class HandlingWorkResource implements Part {
    private final Dispatching dispatching;
    private final Suspending suspending;
    private final Telling telling;
    private final Extending extending;
    private final HandlingChanges changes;

    @Activate
    public HandlingWorkResource(
            @Reference Dispatching dispatching,
            @Reference Suspending suspending,
            @Reference Telling telling,
            @Reference Extending extending,
            @Reference HandlingChanges changes) {
        this.dispatching = dispatching;
        this.suspending = suspending;
        this.telling = telling;
        this.extending = extending;
        this.changes = changes;
    }

    /**
     * Not theirs.
     *
     * @param reason in Chinese
     * @param suggestedDepartment whose it might be
     */
    record ReturnBody(@Needed String reason, String suggestedDepartment) {}

    /**
     * Where to.
     *
     * @param department the item's own if left out
     */
    record RedispatchBody(String department) {}

    /**
     * Why the limit is longer.
     *
     * @param reason in Chinese, as the item's limit names it
     */
    record ExtensionBody(@Needed String reason) {}

    @POST
    @Path("/{id}/receipt")
    @Operation(operationId = "receiveHandling", summary = "The department signs for the slip")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response receive(@Context HttpServletRequest request, @PathParam("id") String id) {
        return changes.make(request, id, dispatching::receive);
    }

    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnHandling", summary = "The department says that it is not theirs")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response giveBack(@Context HttpServletRequest request, @PathParam("id") String id, ReturnBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> dispatching.giveBack(
                        actor,
                        handling,
                        version,
                        Fields.text(body.reason()),
                        PageDto.cursor(body.suggestedDepartment())));
    }

    @POST
    @Path("/{id}/redispatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "redispatchHandling", summary = "Sends a returned handling once more")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response redispatch(@Context HttpServletRequest request, @PathParam("id") String id, RedispatchBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) ->
                        dispatching.dispatchAgain(actor, handling, version, PageDto.cursor(body.department())));
    }

    @POST
    @Path("/{id}/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "feedBack", summary = "First feedback to window and applicant")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response feedback(@Context HttpServletRequest request, @PathParam("id") String id, TextBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> dispatching.feedBack(actor, handling, version, Fields.text(body.text())));
    }

    @POST
    @Path("/{id}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "suspendHandling", summary = "Suspends for a reason; all clocks stand still")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response suspend(@Context HttpServletRequest request, @PathParam("id") String id, ReasonBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) ->
                        suspending.suspend(actor, handling, version, body.reason(), body.legalBasis()));
    }

    @POST
    @Path("/{id}/supplement-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestSupplement",
            summary = "Waits for what the applicant is asked to bring, where the item's limit stands still meanwhile")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response askForMore(@Context HttpServletRequest request, @PathParam("id") String id, TextBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) ->
                        suspending.askForMore(actor, handling, version, Fields.text(body.text())));
    }

    @POST
    @Path("/{id}/resumption")
    @Operation(operationId = "resumeHandling", summary = "Ends a suspension")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response resume(@Context HttpServletRequest request, @PathParam("id") String id) {
        return changes.make(request, id, suspending::resume);
    }

    @POST
    @Path("/{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "extendHandling", summary = "Extends the limit once, for a reason that the law names")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response extend(@Context HttpServletRequest request, @PathParam("id") String id, ExtensionBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> extending.extend(actor, handling, version, Fields.text(body.reason())));
    }

    @POST
    @Path("/{id}/information")
    @Operation(operationId = "informWindow", summary = "The department tells the window its result")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response inform(@Context HttpServletRequest request, @PathParam("id") String id) {
        return changes.make(request, id, telling::inform);
    }

    @POST
    @Path("/{id}/delivery")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordResultDelivery", summary = "The applicant is told the result, with proof")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response tell(@Context HttpServletRequest request, @PathParam("id") String id, DeliveryBody body) {
        return changes.make(
                request, id, (actor, handling, version) -> telling.tell(actor, handling, version, body.proof(actor)));
    }
}
