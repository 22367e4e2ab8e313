package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
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
import org.yimen.casework.app.Deciding;
import org.yimen.casework.app.Proposal;
import org.yimen.casework.domain.Decision;
import org.yimen.spi.data.Document;

/** Decisions: proposed by one, confirmed by another. */
@Component(service = Part.class)
@Path("/handlings")
public final class DecisionsResource implements Part {
    private final Deciding deciding;
    private final HandlingChanges changes;

    @Activate
    public DecisionsResource(@Reference Deciding deciding, @Reference HandlingChanges changes) {
        this.deciding = deciding;
        this.changes = changes;
    }

    /**
     * What is proposed.
     *
     * @param conclusion grant or refuse
     * @param reasons in Chinese
     * @param legalBasis citations
     * @param record the decision step's own form
     * @param amount another amount in yuan than the item computes
     */
    record ProposalBody(
            @Needed Decision.Conclusion conclusion,
            List<String> reasons,
            @Needed List<String> legalBasis,
            Document record,
            BigDecimal amount) {
        Proposal proposal() {
            new Fields().needs("/conclusion", conclusion).check();
            return new Proposal(
                    conclusion,
                    Fields.list(reasons),
                    Fields.list(legalBasis),
                    record == null ? Document.empty() : record,
                    Optional.ofNullable(amount));
        }
    }

    @POST
    @Path("/{id}/decision/proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeDecision", summary = "Proposes; decides at once where one person may")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response propose(@Context HttpServletRequest request, @PathParam("id") String id, ProposalBody body) {
        Proposal proposal = body.proposal();
        return changes.make(
                request, id, (actor, handling, version) -> deciding.propose(actor, handling, version, proposal));
    }

    @POST
    @Path("/{id}/decision/confirmation")
    @Operation(operationId = "confirmDecision", summary = "A second person confirms: the decision stands")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response confirm(@Context HttpServletRequest request, @PathParam("id") String id) {
        return changes.make(request, id, deciding::confirm);
    }

    @POST
    @Path("/{id}/decision/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectDecision", summary = "The second person sends the proposal back")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response reject(@Context HttpServletRequest request, @PathParam("id") String id, ReasonBody body) {
        return changes.make(
                request, id, (actor, handling, version) -> deciding.sendBack(actor, handling, version, body.reason()));
    }
}
