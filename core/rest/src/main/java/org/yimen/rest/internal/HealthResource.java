package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.KeyShelf;
import org.yimen.casework.port.Transactions;
import org.yimen.casework.port.Vault;
import org.yimen.casework.registry.ItemRegistry;

/** Whether the platform lives, and whether it can do its work. */
@Component(service = HealthResource.class)
@Path("/")
public final class HealthResource {
    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    private final ApiProbe probe = new ApiProbe();
    private final DatabaseProbe database = new DatabaseProbe();
    private final AtomicReference<Transactions> transactions = new AtomicReference<>();
    private final AtomicReference<KeyShelf> shelf = new AtomicReference<>();
    private final AtomicReference<Vault> vault = new AtomicReference<>();
    private final AtomicReference<ItemRegistry> registry = new AtomicReference<>();
    private final AtomicReference<JaxrsServiceRuntime> whiteboard = new AtomicReference<>();

    /**
     * How the platform stands.
     *
     * @param status {@code UP} or {@code DOWN}
     * @param reasons what is missing; empty if nothing
     */
    record HealthDto(String status, List<String> reasons) {}

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindTransactions(Transactions service) {
        transactions.set(service);
    }

    void unbindTransactions(Transactions service) {
        transactions.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindShelf(KeyShelf service) {
        shelf.set(service);
    }

    void unbindShelf(KeyShelf service) {
        shelf.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindVault(Vault service) {
        vault.set(service);
    }

    void unbindVault(Vault service) {
        vault.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindRegistry(ItemRegistry service) {
        registry.set(service);
    }

    void unbindRegistry(ItemRegistry service) {
        registry.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindWhiteboard(JaxrsServiceRuntime service) {
        whiteboard.set(service);
    }

    void unbindWhiteboard(JaxrsServiceRuntime service) {
        whiteboard.compareAndSet(service, null);
    }

    @Deactivate
    void stop() {
        database.stop();
    }

    @GET
    @Public
    @Path("/live")
    @Operation(operationId = "live", summary = "Whether the platform answers at all")
    @Gives(HealthDto.class)
    public Response live() {
        return answer(List.of());
    }

    @GET
    @Public
    @Path("/ready")
    @Operation(
            operationId = "ready",
            summary = "Whether database, keys, catalogue and API are there; 503 with reasons if not")
    @Gives(HealthDto.class)
    public Response ready(@Context HttpServletRequest request) {
        List<String> reasons = new ArrayList<>();
        if (!isDatabaseThere()) {
            reasons.add(areKeysMissing() ? "keys" : "database");
        }
        if (registry.get() == null) {
            reasons.add("registry");
        }
        if (!isApiServed(request)) {
            reasons.add("api");
        }
        return answer(reasons);
    }

    private boolean isApiServed(HttpServletRequest request) {
        JaxrsServiceRuntime runtime = whiteboard.get();
        boolean listed = runtime != null && isListed(runtime);
        if (!listed) {
            probe.forget();
        }
        return listed && probe.answers(request);
    }

    /** The whiteboard fails over its own unfinished state while it comes up or goes. */
    private static boolean isListed(JaxrsServiceRuntime runtime) {
        try {
            return Arrays.stream(runtime.getRuntimeDTO().applicationDTOs)
                    .anyMatch(served -> Api.NAME.equals(served.name));
        } catch (RuntimeException unfinished) {
            LOG.debug("The whiteboard cannot tell yet what it serves", unfinished);
            return false;
        }
    }

    private boolean isDatabaseThere() {
        Transactions service = transactions.get();
        return service != null && database.answers(service);
    }

    /** The database is there, but its keys are not. */
    private boolean areKeysMissing() {
        return shelf.get() != null && vault.get() == null;
    }

    private static Response answer(List<String> reasons) {
        HealthDto health = new HealthDto(reasons.isEmpty() ? UP : DOWN, reasons);
        return Response.status(reasons.isEmpty() ? 200 : 503)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Json.bytes(health))
                .build();
    }
}
