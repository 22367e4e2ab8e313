package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.yimen.casework.app.StepWork;
import org.yimen.casework.domain.StepEntry;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactKey;

/** The steps of a handling, but for its decision. */
@Component(service = Part.class)
@Path("/handlings")
public final class StepsResource implements Part {
    private final StepWork steps;
    private final HandlingChanges changes;

    @Activate
    public StepsResource(@Reference StepWork steps, @Reference HandlingChanges changes) {
        this.steps = steps;
        this.changes = changes;
    }

    /**
     * What is filed for a step.
     *
     * @param record the step's form
     * @param signatures names of the staff who sign
     * @param householdSigner who of the household signs a survey
     * @param found facts that a survey or check found
     */
    record EntryBody(@Needed Document record, List<String> signatures, String householdSigner, List<FoundBody> found) {
        StepEntry entry() {
            new Fields().needs("/record", record).check();
            List<FoundBody> facts = Fields.list(found);
            Fields fields = new Fields();
            for (int i = 0; i < facts.size(); i++) {
                fields.needs("/found/" + i + "/key", facts.get(i).key())
                        .needs("/found/" + i + "/value", facts.get(i).value());
            }
            fields.check();
            eachOnce(facts);
            return new StepEntry(
                    record,
                    Fields.list(signatures),
                    Optional.ofNullable(householdSigner),
                    facts.stream()
                            .map(fact -> new StepEntry.Found(fact.key(), fact.value()))
                            .toList());
        }

        /** Of two values for one fact the later would silently win. */
        private static void eachOnce(List<FoundBody> facts) {
            Set<FactKey> keys = new HashSet<>();
            for (int i = 0; i < facts.size(); i++) {
                if (!keys.add(facts.get(i).key())) {
                    throw Fields.wrong(JsonFaults.finding("/found/" + i + "/key", "found-twice"));
                }
            }
        }
    }

    /**
     * One found fact.
     *
     * @param key name and version, such as {@code income@1}
     * @param value the whole fact as found
     */
    record FoundBody(@Needed FactKey key, @Needed Document value) {}

    @POST
    @Path("/{id}/steps/{code}/beginning")
    @Operation(operationId = "beginStep", summary = "Its owner sets about an open step, which may have to be by a day")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response begin(
            @Context HttpServletRequest request, @PathParam("id") String id, @PathParam("code") String code) {
        return changes.make(request, id, (actor, handling, version) -> steps.begin(actor, handling, version, code));
    }

    @POST
    @Path("/{id}/steps/{code}/record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "fileStep", summary = "Files a step; a public notice is hung by it")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response file(
            @Context HttpServletRequest request,
            @PathParam("id") String id,
            @PathParam("code") String code,
            EntryBody body) {
        StepEntry entry = body.entry();
        return changes.make(
                request, id, (actor, handling, version) -> steps.file(actor, handling, version, code, entry));
    }

    @POST
    @Path("/{id}/steps/{code}/confirmation")
    @Operation(operationId = "confirmStep", summary = "The second person confirms; a public notice is taken down")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response confirm(
            @Context HttpServletRequest request, @PathParam("id") String id, @PathParam("code") String code) {
        return changes.make(request, id, (actor, handling, version) -> steps.confirm(actor, handling, version, code));
    }

    @POST
    @Path("/{id}/steps/{code}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectStep", summary = "The second person sends a step back to be done again")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response reject(
            @Context HttpServletRequest request,
            @PathParam("id") String id,
            @PathParam("code") String code,
            ReasonBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> steps.sendBack(actor, handling, version, code, body.reason()));
    }

    @POST
    @Path("/{id}/steps/{code}/objections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "objectToStep", summary = "Records an objection against a notice or a check")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response object(
            @Context HttpServletRequest request,
            @PathParam("id") String id,
            @PathParam("code") String code,
            TextBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> steps.object(actor, handling, version, code, Fields.text(body.text())));
    }

    @POST
    @Path("/{id}/steps/{code}/omission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "omitStep", summary = "Leaves out a step that is only done where called for")
    @Gives(value = HandlingBrief.class, match = Gives.Match.HONOURED)
    public Response omit(
            @Context HttpServletRequest request,
            @PathParam("id") String id,
            @PathParam("code") String code,
            ReasonBody body) {
        return changes.make(
                request,
                id,
                (actor, handling, version) -> steps.leaveOut(actor, handling, version, code, body.reason()));
    }
}
