package org.yimen.rest.internal;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Outcome;

/** What every change of a handling has in common. */
@Component(service = HandlingChanges.class)
public final class HandlingChanges {
    private final Effects effects;

    @Activate
    public HandlingChanges(@Reference Effects effects) {
        this.effects = effects;
    }

    /** One change of a handling in the version its actor saw. */
    interface Change {
        Outcome<Handling> of(Actor actor, HandlingId id, Optional<Long> version);
    }

    Response make(HttpServletRequest request, String id, Change change) {
        HandlingId handlingId = Ids.handlingId(id);
        Optional<Long> version = Calls.version(request);
        return effects.post(request, () -> change.of(Calls.actor(request), handlingId, version), HandlingBrief::reply);
    }
}
