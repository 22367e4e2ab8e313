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
import org.yimen.casework.app.Inquiry;
import org.yimen.casework.port.Time;

/** Progress for the applicant, without an account. */
@Component(service = Part.class, configurationPid = "org.yimen.rest")
@Path("/progress")
public final class ProgressResource implements Part {
    private final Inquiry inquiry;
    private final Effects effects;
    private final Front front;
    private final Time time;
    private final RateLimit limit;

    @Activate
    public ProgressResource(
            RestConfiguration configuration,
            @Reference Inquiry inquiry,
            @Reference Effects effects,
            @Reference Front front,
            @Reference Time time) {
        this.inquiry = inquiry;
        this.effects = effects;
        this.front = front;
        this.time = time;
        this.limit = new RateLimit(configuration.progressPerMinute());
    }

    /**
     * Whose progress.
     *
     * @param receiptNumber 受理编号
     * @param idNumberEnding last four characters of the applicant's ID number, or of the phone number where there is none
     */
    record ProgressBody(@Needed String receiptNumber, @Needed String idNumberEnding) {
        @Override
        public String toString() {
            return "ProgressBody";
        }
    }

    @POST
    @Public
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askProgress", summary = "Progress by receipt number and last four of the ID number")
    @Gives(ProgressDto.class)
    public Response ask(@Context HttpServletRequest request, ProgressBody body) {
        if (!limit.allows(front.address(request), time.now().toEpochSecond())) {
            return Problem.of(429, "too-many-requests", Messages.of("progress.too-many"))
                    .response();
        }
        return effects.answer(
                request,
                inquiry.progress(
                        Fields.text(body.receiptNumber()).strip(),
                        Fields.text(body.idNumberEnding()).strip()),
                view -> Reply.ok(ProgressDto.of(view)));
    }
}
