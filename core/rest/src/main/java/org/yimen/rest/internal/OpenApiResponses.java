package org.yimen.rest.internal;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** What an operation may answer. */
final class OpenApiResponses {
    private OpenApiResponses() {}

    /** @param schema name of what is answered; {@code null} for nothing of JSON */
    static ApiResponses of(Gives gives, String schema) {
        ApiResponse done = new ApiResponse().description("Done");
        if (schema != null) {
            done.content(content("application/json", ref(schema)));
        } else if (gives.type().length > 0) {
            done.content(files(gives.type()));
        }
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(Integer.toString(gives.status()), done);
        return responses._default(
                new ApiResponse().description("A problem").content(content(Problem.MEDIA_TYPE, ref("Problem"))));
    }

    private static Content files(String... types) {
        Content content = new Content();
        for (String type : types) {
            content.addMediaType(type, new MediaType().schema(new StringSchema().format("binary")));
        }
        return content;
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
