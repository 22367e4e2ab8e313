package org.yimen.bench.inside;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import javax.sql.DataSource;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** The bench's own application: one bare resource over the platform's own pool, and the controls of the bench. */
@Component(service = Application.class)
@JaxrsName("bench")
@JaxrsApplicationBase("/bench")
public final class BenchApplication extends Application {
    private final Set<Object> resources;

    @Activate
    public BenchApplication(
            @Reference(target = "(osgi.jndi.service.name=yimen)") DataSource source, @Reference Recorder recorder) {
        ObjectMapper mapper = new ObjectMapper();
        Replays replays = new Replays(source);
        this.resources = Set.of(new BareResource(replays), new ControlResource(replays, recorder, mapper));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
