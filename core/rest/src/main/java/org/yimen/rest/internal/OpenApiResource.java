package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Component;

/** The API's own description. */
@Component(service = Part.class)
@Path("/openapi.json")
public final class OpenApiResource implements Part {
    private volatile byte[] document;

    @GET
    @Public
    @Operation(operationId = "describe", summary = "This description")
    @Gives
    public Response describe() {
        if (document == null) {
            document = OpenApiDocument.text(OpenApiDocument.make()).getBytes(StandardCharsets.UTF_8);
        }
        return Response.ok(document, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-cache")
                .build();
    }
}
