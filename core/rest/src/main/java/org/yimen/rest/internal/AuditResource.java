package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.Transactions;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainVerifier;
import org.yimen.spi.data.Document;

/** What was done outside cases, and whether the cases' own records hold. */
@Component(service = Part.class)
@Path("/audit")
public final class AuditResource implements Part {
    private final Transactions transactions;
    private final ChainVerifier chains;
    private final Effects effects;

    @Activate
    public AuditResource(
            @Reference Transactions transactions, @Reference ChainVerifier chains, @Reference Effects effects) {
        this.transactions = transactions;
        this.chains = chains;
        this.effects = effects;
    }

    /** One line. */
    record LineDto(String type, OffsetDateTime at, String accountId, String by, Document details) {
        static LineDto of(AuditStore.Entry entry) {
            return new LineDto(
                    entry.type(),
                    entry.moment().at(),
                    entry.moment().by().accountId(),
                    entry.moment().by().name(),
                    entry.details());
        }
    }

    /** A page of lines. */
    record AuditPage(List<LineDto> lines, Optional<String> next) {}

    /**
     * Whether a case's chain of events holds.
     *
     * @param intact whether it does
     * @param sequence where it does not
     * @param kind what is wrong there
     */
    record ChainDto(boolean intact, Optional<Long> sequence, Optional<ChainBreak.Kind> kind) {}

    @GET
    @Operation(operationId = "listAudit", summary = "Sign-ins, accounts, roles, parameters; newest first")
    @Gives(AuditPage.class)
    public Response list(
            @Context HttpServletRequest request,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = PageDto.limit(limit);
        return effects.answer(
                request,
                permitted(request)
                        .map(actor -> transactions.read(stores -> stores.audit().list(PageDto.cursor(cursor), most))),
                page -> Reply.ok(
                        new AuditPage(page.lines().stream().map(LineDto::of).toList(), page.next())));
    }

    @GET
    @Path("/cases/{id}/chain")
    @Operation(operationId = "verifyChain", summary = "Proves that a case's events are those that were written")
    @Gives(ChainDto.class)
    public Response chain(@Context HttpServletRequest request, @PathParam("id") String id) {
        CaseId caseId = Ids.caseId(id);
        return effects.answer(
                request,
                permitted(request)
                        .unless(actor -> chains.knows(caseId) ? Optional.empty() : Optional.of(Refusal.notFound("求助件")))
                        .map(actor -> chains.verify(caseId)),
                broken -> Reply.ok(new ChainDto(
                        broken.isEmpty(), broken.map(ChainBreak::sequence), broken.map(ChainBreak::kind))));
    }

    private static Outcome<Actor> permitted(HttpServletRequest request) {
        return Outcome.done(Calls.actor(request)).unless(actor -> Access.checkAnywhere(actor, Permission.READ_AUDIT));
    }
}
