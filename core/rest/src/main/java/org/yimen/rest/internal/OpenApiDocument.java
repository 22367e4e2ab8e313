package org.yimen.rest.internal;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The API's description in OpenAPI 3, made from the resources themselves. */
final class OpenApiDocument {
    private static final String COOKIE = "session";
    private static final String BEARER = "bearer";

    private final Map<String, Method> methods = new HashMap<>();
    private final OpenAPI document;

    private OpenApiDocument() {
        ModelConverters.getInstance().addConverter(new ModelResolver(Json.MAPPER));
        ModelConverters.getInstance().addConverter(new OpenApiModels());
        this.document = read(Resources.OF_API);
        read(Resources.OF_HEALTH).getPaths().forEach((path, item) -> document.path("/health" + path, item));
        document.info(new Info().title("Yimen").version("1"))
                .servers(List.of(new Server().url(Api.BASE)))
                .components(components(document.getComponents()));
        document.getPaths().values().stream()
                .map(PathItem::readOperationsMap)
                .forEach(operations -> operations.forEach(this::complete));
    }

    /** The whole document. */
    static OpenAPI make() {
        return new OpenApiDocument().document;
    }

    static String text(OpenAPI document) {
        return io.swagger.v3.core.util.Json.pretty(document);
    }

    private OpenAPI read(List<Class<?>> resources) {
        for (Class<?> resource : resources) {
            Arrays.stream(resource.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(io.swagger.v3.oas.annotations.Operation.class))
                    .forEach(method -> methods.put(
                            method.getAnnotation(io.swagger.v3.oas.annotations.Operation.class)
                                    .operationId(),
                            method));
        }
        return new Reader(new OpenAPI()).read(Set.copyOf(resources));
    }

    private Components components(Components read) {
        Components all = read == null ? new Components() : read;
        schema(all, Problem.class);
        return all.addSecuritySchemes(
                        COOKIE,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(Cookies.SESSION)
                                .description("With X-CSRF-Token on every method but GET and HEAD"))
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    }

    private void complete(PathItem.HttpMethod verb, Operation operation) {
        Method method = methods.get(operation.getOperationId());
        Gives gives = method.getAnnotation(Gives.class);
        operation.setResponses(OpenApiResponses.of(gives, schema(document.getComponents(), gives.value())));
        OpenApiParameters.add(operation, verb, gives, method.isAnnotationPresent(Public.class));
        operation.setSecurity(
                method.isAnnotationPresent(Public.class)
                        ? List.of()
                        : List.of(
                                new SecurityRequirement().addList(COOKIE), new SecurityRequirement().addList(BEARER)));
    }

    /** Adds a record and all it holds to the schemas; answers how to name it, {@code null} for nothing. */
    private static String schema(Components components, Class<?> type) {
        if (type == Void.class) {
            return null;
        }
        ResolvedSchema resolved = ModelConverters.getInstance().readAllAsResolvedSchema(type);
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
                components.addSchemas(name, schema);
            }
        });
        return resolved.schema.getName();
    }
}
