package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.app.Consulting;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Consultation;
import org.yimen.spi.item.ItemCode;

/** People who asked and did not apply. */
@Component(service = Part.class)
@Path("/consultations")
public final class ConsultationsResource implements Part {
    private final Consulting consulting;
    private final Effects effects;

    @Activate
    public ConsultationsResource(@Reference Consulting consulting, @Reference Effects effects) {
        this.consulting = consulting;
        this.effects = effects;
    }

    /**
     * What is put on record.
     *
     * @param deskId the window
     * @param askedBy name or how to reach the person, as far as told
     * @param question in Chinese
     * @param items whose guides were handed out
     * @param followUpOn day to ask again
     */
    record QuestionBody(
            @Needed String deskId,
            String askedBy,
            @Needed String question,
            List<ItemCode> items,
            LocalDate followUpOn) {
        @Override
        public String toString() {
            return "QuestionBody";
        }
    }

    /**
     * What came of it.
     *
     * @param caseId the case it led to
     */
    record FollowUpBody(String caseId) {}

    /** A consultation; who asked is masked, and the numbers in what was asked. */
    record ConsultationDto(
            String id,
            String deskId,
            OffsetDateTime at,
            String firstContact,
            Optional<String> askedBy,
            String question,
            List<ItemCode> items,
            Optional<LocalDate> followUpOn,
            Optional<OffsetDateTime> followedUpAt,
            Optional<String> caseId) {
        static ConsultationDto of(Consultation known) {
            return new ConsultationDto(
                    known.id(),
                    known.desk().id(),
                    known.moment().at(),
                    known.moment().by().name(),
                    known.askedBy().map(who -> who.matches(".*\\d.*") ? Masks.number(who) : Masks.name(who)),
                    Masks.prose(known.question()),
                    known.items(),
                    known.followUpOn(),
                    known.followedUpAt(),
                    known.caseId().map(CaseId::value));
        }
    }

    /** A page of consultations. */
    record ConsultationPage(List<ConsultationDto> lines, Optional<String> next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordConsultation", summary = "Puts a consultation on record")
    @Gives(value = ConsultationDto.class, status = 201)
    public Response record(@Context HttpServletRequest request, QuestionBody body) {
        new Fields().needs("/deskId", body.deskId()).check();
        Consulting.Question question = new Consulting.Question(
                body.deskId(),
                PageDto.cursor(body.askedBy()),
                Fields.text(body.question()),
                Fields.list(body.items()),
                Optional.ofNullable(body.followUpOn()));
        return effects.post(
                request,
                () -> consulting.record(Calls.actor(request), question),
                made -> Reply.created("/consultations", ConsultationDto.of(made)));
    }

    @GET
    @Operation(operationId = "listConsultations", summary = "Consultations of one's regions, newest first")
    @Gives(ConsultationPage.class)
    public Response list(
            @Context HttpServletRequest request,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return effects.answer(
                request,
                consulting.list(Calls.actor(request), PageDto.cursor(cursor), PageDto.limit(limit)),
                page -> Reply.ok(new ConsultationPage(
                        page.lines().stream().map(ConsultationDto::of).toList(), page.next())));
    }

    @POST
    @Path("/{id}/follow-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "followUpConsultation", summary = "Marks a consultation as followed up")
    @Gives(ConsultationDto.class)
    public Response followUp(@Context HttpServletRequest request, @PathParam("id") String id, FollowUpBody body) {
        Optional<CaseId> caseId = PageDto.cursor(body.caseId()).map(Ids::caseId);
        return effects.post(
                request,
                () -> consulting.followUp(Calls.actor(request), id, caseId),
                done -> Reply.ok(ConsultationDto.of(done)));
    }
}
