package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
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
import org.yimen.casework.app.Revealing;
import org.yimen.casework.app.Revealing.Ask;
import org.yimen.casework.app.Revealing.Shown;
import org.yimen.rest.internal.RevealsResource.NoteDto;

/** A handling shown once with the personal data that somebody asked for, who sees the handling and not the case. */
@Component(service = Part.class)
@Path("/handlings/{id}/reveals")
public final class HandlingRevealsResource implements Part {
    private final Revealing revealing;
    private final Effects effects;

    @Activate
    public HandlingRevealsResource(@Reference Revealing revealing, @Reference Effects effects) {
        this.revealing = revealing;
        this.effects = effects;
    }

    /**
     * A handling and what the applicant declared for it, with what was asked for.
     *
     * @param note never {@code null}
     * @param shown told this once: a repeated request does not tell it again
     * @param application as {@code shown}
     */
    record HandlingRevealDto(NoteDto note, Optional<HandlingDto> shown, Optional<ApplicationDto> application) {
        static HandlingRevealDto of(NoteDto note, Shown shown, Sight sight) {
            return new HandlingRevealDto(
                    note,
                    Optional.of(HandlingDto.of(shown.view(), sight)),
                    Optional.of(ApplicationDto.of(
                            shown.file(),
                            shown.view().handling().item(),
                            shown.view().release().form(),
                            sight)));
        }

        @Override
        public String toString() {
            return "HandlingRevealDto";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revealHandling",
            summary = "The handling with the asked kinds of personal data in plain; who, what and why go on record")
    @Gives(HandlingRevealDto.class)
    public Response reveal(@Context HttpServletRequest request, @PathParam("id") String id, RevealBody body) {
        Actor actor = Calls.actor(request);
        var handlingId = Ids.handlingId(id);
        Ask ask = body.ask();
        NoteDto note = NoteDto.of(ask);
        return effects.post(request, () -> revealing.ofHandling(actor, handlingId, ask), shown -> {
            Sight sight = Sight.of(actor, shown.view().handling()).showing(ask.kinds());
            return Reply.ok(shown.view().handling().version(), HandlingRevealDto.of(note, shown, sight))
                    .keeping(new HandlingRevealDto(note, Optional.empty(), Optional.empty()));
        });
    }
}
