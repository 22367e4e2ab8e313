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
import org.yimen.casework.access.PersonalData;
import org.yimen.casework.app.Revealing;
import org.yimen.casework.app.Revealing.Ask;

/** A case shown once with the personal data that somebody asked for; what is shown is not kept for a repeated request. */
@Component(service = Part.class)
@Path("/cases/{id}/reveals")
public final class RevealsResource implements Part {
    private final Revealing revealing;
    private final Effects effects;

    @Activate
    public RevealsResource(@Reference Revealing revealing, @Reference Effects effects) {
        this.revealing = revealing;
        this.effects = effects;
    }

    /**
     * What was put on record.
     *
     * @param purpose code
     * @param purposeTitle in Chinese
     * @param fields what was asked for
     * @param fieldTitles the same in Chinese
     */
    record NoteDto(String purpose, String purposeTitle, List<PersonalData> fields, List<String> fieldTitles) {
        static NoteDto of(Ask ask) {
            List<PersonalData> kinds = ask.kinds().stream().sorted().toList();
            return new NoteDto(
                    ask.purpose().name(),
                    ask.purpose().title(),
                    kinds,
                    kinds.stream().map(PersonalData::title).toList());
        }
    }

    /**
     * A case with what was asked for.
     *
     * @param note never {@code null}
     * @param shown told this once: a repeated request does not tell it again
     */
    record CaseRevealDto(NoteDto note, Optional<CaseDto> shown) {
        @Override
        public String toString() {
            return "CaseRevealDto";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revealCase",
            summary = "The case with the asked kinds of personal data in plain; who, what and why go on record")
    @Gives(CaseRevealDto.class)
    public Response reveal(@Context HttpServletRequest request, @PathParam("id") String id, RevealBody body) {
        Actor actor = Calls.actor(request);
        var caseId = Ids.caseId(id);
        Ask ask = body.ask();
        NoteDto note = NoteDto.of(ask);
        return effects.post(request, () -> revealing.ofCase(actor, caseId, ask), view -> {
            Sight sight = Sight.of(actor, view.file()).showing(ask.kinds());
            return Reply.ok(view.file().version(), new CaseRevealDto(note, Optional.of(CaseDto.of(view, sight))))
                    .keeping(new CaseRevealDto(note, Optional.empty()));
        });
    }
}
