package org.yimen.bench.inside;

import java.sql.SQLException;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.yimen.bench.trace.Replay;

/**
 * What the platform is compared with: a resource that takes a body as long as the platform's, executes the same SQL, and
 * answers with a body as long as the platform's. It checks nothing, reads no JSON and knows nobody.
 */
@Path("/journeys/{journey}/{call}")
public final class BareResource {
    private final Replays replays;

    BareResource(Replays replays) {
        this.replays = replays;
    }

    @POST
    @Consumes("application/octet-stream")
    @Produces("application/octet-stream")
    public byte[] call(@PathParam("journey") long journey, @PathParam("call") int call, byte[] body)
            throws SQLException {
        Replay replay = replays.current();
        replay.call(call, journey);
        return new byte[replay.calls().get(call).received()];
    }
}
