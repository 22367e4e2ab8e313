package org.yimen.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Application;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * Answers every address that nobody else does. It takes the place of the whiteboard's default application, which shows a
 * page of its own for them.
 */
@Component(service = Application.class)
@JaxrsName(".default")
@JaxrsApplicationBase("/")
public final class Outside extends Application {
    @Override
    public Set<Object> getSingletons() {
        return Set.of(new Entrance(), new StillStarting(), new HeadersFilter());
    }

    /** What stands at the address that the start script shows. */
    @Path("/")
    public static final class Entrance {
        private static final byte[] PAGE = page();

        @GET
        public Response show() {
            return Response.ok(PAGE, "text/html;charset=UTF-8").build();
        }

        private static byte[] page() {
            try (InputStream page = Outside.class.getResourceAsStream("front.html")) {
                return page.readAllBytes();
            } catch (IOException missing) {
                throw new UncheckedIOException("the front page is part of the bundle", missing);
            }
        }
    }

    /** An address of the API comes here only while the API itself is not there. */
    @PreMatching
    static final class StillStarting implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (("/" + request.getUriInfo().getPath(false)).startsWith(Api.BASE + "/")) {
                request.abortWith(Problem.starting().response());
            }
        }
    }
}
