package org.yimen.rest.internal;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** An application of its own for health: it answers while the other one waits for the database. */
@Component(service = Application.class)
@JaxrsName("yimen-health")
@JaxrsApplicationBase(HealthApi.BASE)
public final class HealthApi extends Application {
    static final String BASE = Api.BASE + "/health";

    private final HealthResource health;

    @Activate
    public HealthApi(@Reference HealthResource health) {
        this.health = health;
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(health, new HeadersFilter());
    }
}
