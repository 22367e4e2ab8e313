package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.yimen.casework.app.Inquiry.CaseView;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.form.ComposedForm;
import org.yimen.casework.form.FormPart;
import org.yimen.rest.internal.paper.CasePapers;
import org.yimen.rest.internal.paper.Subject;

/** Papers of a case, ready to be printed. */
@Component(service = Part.class)
@Path("/cases/{id}/papers")
@Produces(PaperDesk.HTML)
public final class CasePapersResource implements Part {
    private final Inquiry inquiry;
    private final PaperDesk desk;

    @Activate
    public CasePapersResource(@Reference Inquiry inquiry, @Reference PaperDesk desk) {
        this.inquiry = inquiry;
        this.desk = desk;
    }

    /**
     * A case laid out for printing.
     *
     * @param subject never {@code null}
     * @param view never {@code null}
     * @param form never {@code null}
     */
    private record Layout(Subject subject, CaseView view, ComposedForm form) {}

    @GET
    @Path("/application")
    @Operation(operationId = "printApplication", summary = "Application, authorisation and commitment, to be signed")
    @Gives(type = PaperDesk.HTML)
    public Response application(@Context HttpServletRequest request, @PathParam("id") String id) {
        return print(
                request,
                id,
                layout -> Outcome.done(
                        CasePapers.application(layout.subject(), layout.form().schema())));
    }

    @GET
    @Path("/notice")
    @Operation(operationId = "printNotice", summary = "The latest one-time notice, as issued")
    @Gives(type = PaperDesk.HTML)
    public Response notice(@Context HttpServletRequest request, @PathParam("id") String id) {
        return print(request, id, layout -> PaperDesk.printed(CasePapers.notice(layout.subject())));
    }

    @GET
    @Path("/acceptance-slip")
    @Operation(operationId = "printAcceptanceSlip", summary = "The applicant's receipt, once accepted")
    @Gives(type = PaperDesk.HTML)
    public Response acceptanceSlip(@Context HttpServletRequest request, @PathParam("id") String id) {
        return print(
                request, id, layout -> PaperDesk.printed(CasePapers.acceptanceSlip(layout.subject(), layout.view())));
    }

    @GET
    @Path("/declination")
    @Operation(operationId = "printDeclination", summary = "Why the case was not accepted, once declined")
    @Gives(type = PaperDesk.HTML)
    public Response declination(@Context HttpServletRequest request, @PathParam("id") String id) {
        return print(request, id, layout -> PaperDesk.printed(CasePapers.declination(layout.subject())));
    }

    private Response print(HttpServletRequest request, String id, Function<Layout, Outcome<String>> paper) {
        Actor actor = Calls.actor(request);
        CaseId caseId = Ids.caseId(id);
        return inquiry.caseView(actor, caseId)
                .then(view -> inquiry.form(actor, caseId).map(form -> layout(actor, view, form)))
                .then(paper::apply)
                .fold(PaperDesk::send, refusal -> Effects.refused(request, refusal));
    }

    private Layout layout(Actor actor, CaseView view, ComposedForm form) {
        var items = form.parts().stream()
                .collect(Collectors.toUnmodifiableMap(part -> part.release().item(), FormPart::title));
        return new Layout(desk.subject(actor, view.file(), Sight.of(actor, view.file()), items), view, form);
    }
}
