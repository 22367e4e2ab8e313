package org.yimen.rest.internal;

import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * The one application all resources and filters belong to. It appears when every one of them is there and not before: a
 * resource that joined later would make the whole server be built anew, and a filter that joined later would leave a door
 * open until then.
 */
@Component(service = Application.class, property = "parts.cardinality.minimum:Integer=" + Api.PARTS)
@JaxrsName(Api.NAME)
@JaxrsApplicationBase(Api.BASE)
public final class Api extends Application {
    static final String NAME = "yimen";
    static final String BASE = "/api/v1";

    /** How many components offer themselves as a {@link Part}. */
    static final int PARTS = 29;

    private final Set<Object> parts;

    @Activate
    public Api(
            @Reference(
                            name = "parts",
                            cardinality = ReferenceCardinality.AT_LEAST_ONE,
                            policyOption = ReferencePolicyOption.RELUCTANT)
                    List<Part> parts) {
        this.parts = Set.copyOf(parts);
    }

    @Override
    public Set<Object> getSingletons() {
        return parts;
    }
}
