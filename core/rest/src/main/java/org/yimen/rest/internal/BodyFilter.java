package org.yimen.rest.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.Provider;
import org.osgi.service.component.annotations.Component;

/** Takes a JSON body whole, up to its limit, and digests it for idempotency. Scans pass by and stay a stream. */
@Provider
@Component(service = Part.class)
@Priority(Priorities.ENTITY_CODER)
public final class BodyFilter implements ContainerRequestFilter, Part {
    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            return;
        }
        byte[] body = Received.of(context.getEntityStream()).readNBytes(Json.MOST_BYTES + 1);
        if (body.length > Json.MOST_BYTES) {
            String most = Integer.toString(Json.MOST_BYTES / 1024);
            context.abortWith(Problem.of(413, "body-too-large", Messages.of("body.too-large", most))
                    .response());
            return;
        }
        context.setProperty(Calls.DIGEST, Digests.sha256(body));
        context.setEntityStream(new ByteArrayInputStream(body));
    }
}
