package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.app.Intake;

/** Advice on an application that nobody has stored. */
@Component(service = Part.class)
@Path("/assessments")
public final class AssessmentsResource implements Part {
    private final Intake intake;
    private final Effects effects;

    @Activate
    public AssessmentsResource(@Reference Intake intake, @Reference Effects effects) {
        this.intake = intake;
        this.effects = effects;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assess", summary = "Everything found in an application, without storing anything")
    @Gives(CheckDto.class)
    public Response assess(@Context HttpServletRequest request, DraftBody body) {
        return effects.answer(
                request,
                intake.check(Calls.actor(request), body.draft()),
                check -> Reply.ok(CheckDto.of(check, Sight.MASKED)));
    }
}
