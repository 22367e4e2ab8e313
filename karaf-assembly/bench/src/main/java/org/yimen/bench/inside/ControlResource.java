package org.yimen.bench.inside;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.yimen.bench.load.Load;
import org.yimen.bench.load.Timings;
import org.yimen.bench.trace.Replay;
import org.yimen.bench.trace.Trace;

/** What the bench asks of its part inside the platform. */
@Path("/control")
@Produces(MediaType.APPLICATION_JSON)
public final class ControlResource {
    private final Replays replays;
    private final Recorder recorder;
    private final ObjectMapper mapper;

    ControlResource(Replays replays, Recorder recorder, ObjectMapper mapper) {
        this.replays = replays;
        this.recorder = recorder;
        this.mapper = mapper;
    }

    /** The calls recorded since it was asked last. */
    @GET
    @Path("/recording")
    public byte[] recording() throws IOException {
        return mapper.writeValueAsBytes(recorder.taken());
    }

    /** The journey to be done again from now on. */
    @PUT
    @Path("/trace")
    public void use(byte[] trace) throws IOException {
        replays.use(mapper.readValue(trace, Trace.class));
    }

    /** The first of so many numbers for journeys of the bench's own clients. */
    @POST
    @Path("/journeys")
    public byte[] journeys() throws IOException {
        return mapper.writeValueAsBytes(replays.nextBlock());
    }

    /** The same journeys by bare JDBC, on threads in this process and over the same pool. */
    @POST
    @Path("/jdbc")
    public byte[] jdbc(
            @QueryParam("clients") int clients,
            @QueryParam("warmUp") long warmUpInSeconds,
            @QueryParam("seconds") long seconds)
            throws Exception {
        Replay replay = replays.current();
        Load load = new Load(clients, Duration.ofSeconds(warmUpInSeconds), Duration.ofSeconds(seconds));
        return mapper.writeValueAsBytes(load.of(timings -> travel(replay, replays.nextJourney(), timings)));
    }

    private static void travel(Replay replay, long journey, Timings timings) throws Exception {
        for (int i = 0; i < replay.calls().size(); i++) {
            int call = i;
            timings.time(replay.calls().get(call).name(), () -> {
                replay.call(call, journey);
                return null;
            });
        }
    }

    /** Bytes of the heap that are in use when all that is garbage is gone. */
    @GET
    @Path("/heap")
    public byte[] heap() throws IOException {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return mapper.writeValueAsBytes(memory.getHeapMemoryUsage().getUsed());
    }
}
