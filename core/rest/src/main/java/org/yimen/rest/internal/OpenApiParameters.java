package org.yimen.rest.internal;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;

/** The headers an operation honours. */
final class OpenApiParameters {
    private OpenApiParameters() {}

    static void add(Operation operation, PathItem.HttpMethod verb, Gives gives, boolean open) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(known -> "Content-Type".equals(known.getName()));
        }
        if (gives.match() != Gives.Match.NONE) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .description("The ETag of what was seen, such as \"3\"")
                    .required(gives.match() == Gives.Match.REQUIRED)
                    .schema(new StringSchema()));
        }
        if (verb == PathItem.HttpMethod.POST && !open) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("A repeated request with the same key gets the first one's answer, for 24 hours")
                    .required(false)
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
    }
}
