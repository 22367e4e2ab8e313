package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
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
import org.yimen.casework.access.Actor;
import org.yimen.casework.app.Acceptance;
import org.yimen.casework.app.Dispatching;
import org.yimen.casework.app.Intake;
import org.yimen.casework.app.Telling;
import org.yimen.casework.app.Withdrawing;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Outcome;

/** A case on its way: registration, notice, acceptance, dispatch, closing. */
@Component(service = Part.class)
@Path("/cases")
public final class CaseWorkResource implements Part {
    private final Intake intake;
    private final Acceptance acceptance;
    private final Dispatching dispatching;
    private final Telling telling;
    private final Withdrawing withdrawing;
    private final Effects effects;

    @Activate
    public CaseWorkResource(
            @Reference Intake intake,
            @Reference Acceptance acceptance,
            @Reference Dispatching dispatching,
            @Reference Telling telling,
            @Reference Withdrawing withdrawing,
            @Reference Effects effects) {
        this.intake = intake;
        this.acceptance = acceptance;
        this.dispatching = dispatching;
        this.telling = telling;
        this.withdrawing = withdrawing;
        this.effects = effects;
    }

    /**
     * Where a case is archived.
     *
     * @param archiveNumber 归档号
     */
    record ArchiveBody(@Needed String archiveNumber) {}

    /**
     * What was sent out.
     *
     * @param handlings each with its dispatch slip
     */
    record DispatchedDto(List<HandlingBrief> handlings) {}

    @POST
    @Path("/{id}/registration")
    @Operation(operationId = "registerCase", summary = "Puts a draft on record and pins it to today's releases")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response register(@Context HttpServletRequest request, @PathParam("id") String id) {
        return change(request, id, intake::register);
    }

    @POST
    @Path("/{id}/notices")
    @Operation(operationId = "issueNotice", summary = "Issues the one-time notice over all items")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response notice(@Context HttpServletRequest request, @PathParam("id") String id) {
        return change(request, id, acceptance::issueNotice);
    }

    @POST
    @Path("/{id}/notices/delivery")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordNoticeDelivery", summary = "Records that the applicant got the notice")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response delivery(@Context HttpServletRequest request, @PathParam("id") String id, DeliveryBody body) {
        return change(
                request,
                id,
                (actor, caseId, version) -> acceptance.noticeTold(actor, caseId, version, body.proof(actor)));
    }

    @POST
    @Path("/{id}/supplement")
    @Operation(operationId = "completeSupplement", summary = "Takes the supplement as complete")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response supplement(@Context HttpServletRequest request, @PathParam("id") String id) {
        return change(request, id, acceptance::supplied);
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(operationId = "acceptCase", summary = "Accepts a complete case and gives its receipt number")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response accept(@Context HttpServletRequest request, @PathParam("id") String id) {
        return change(request, id, acceptance::accept);
    }

    @POST
    @Path("/{id}/declination")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declineCase", summary = "Declines with reason, legal basis and remedy")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response decline(@Context HttpServletRequest request, @PathParam("id") String id, ReasonBody body) {
        return change(
                request,
                id,
                (actor, caseId, version) ->
                        acceptance.decline(actor, caseId, version, body.reason(), body.legalBasis()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawCase", summary = "The applicant takes the case back")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response withdraw(@Context HttpServletRequest request, @PathParam("id") String id, ReasonBody body) {
        return change(
                request, id, (actor, caseId, version) -> withdrawing.withdraw(actor, caseId, version, body.reason()));
    }

    @POST
    @Path("/{id}/dispatch")
    @Operation(operationId = "dispatchCase", summary = "Sends every handling to its department")
    @Gives(value = DispatchedDto.class, match = Gives.Match.HONOURED)
    public Response dispatch(@Context HttpServletRequest request, @PathParam("id") String id) {
        CaseId caseId = Ids.caseId(id);
        Optional<Long> version = Calls.version(request);
        return effects.post(
                request,
                () -> dispatching.dispatch(Calls.actor(request), caseId, version),
                sent -> Reply.ok(
                        new DispatchedDto(sent.stream().map(HandlingBrief::of).toList())));
    }

    @POST
    @Path("/{id}/closing")
    @Operation(operationId = "closeCase", summary = "Closes a case of which every result reached the applicant")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response close(@Context HttpServletRequest request, @PathParam("id") String id) {
        return change(request, id, telling::close);
    }

    @POST
    @Path("/{id}/archive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "archiveCase", summary = "Archives a closed case under the archive's number")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response archive(@Context HttpServletRequest request, @PathParam("id") String id, ArchiveBody body) {
        String number = Fields.text(body.archiveNumber());
        return change(request, id, (actor, caseId, version) -> telling.archive(actor, caseId, version, number));
    }

    private interface Change {
        Outcome<CaseFile> of(Actor actor, CaseId id, Optional<Long> version);
    }

    private Response change(HttpServletRequest request, String id, Change change) {
        CaseId caseId = Ids.caseId(id);
        Optional<Long> version = Calls.version(request);
        return effects.post(request, () -> change.of(Calls.actor(request), caseId, version), CaseBrief::reply);
    }
}
