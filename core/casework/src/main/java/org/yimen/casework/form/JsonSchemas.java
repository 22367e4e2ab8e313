package org.yimen.casework.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.resource.InputStreamSource;
import java.io.InputStream;
import java.util.List;
import org.yimen.spi.data.Document;

/**
 * Compiles schemas of JSON Schema 2020-12. Nothing is ever loaded from afar: the meta-schema comes from the validator's
 * own bundle, whatever the context class loader, and every other address is refused.
 */
public final class JsonSchemas {
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private final JsonSchemaFactory factory =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(withHints())
                    .enableSchemaCache(false)
                    .schemaLoaders(loaders -> loaders.values(List::clear).add(JsonSchemas::bundled)));
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(regex -> SafePattern.compile(regex)::matches)
            .cacheRefs(true)
            .losslessNarrowing(true)
            .preloadJsonSchema(false)
            .build();
    private final JsonSchema metaSchema = metaSchema();

    /** What the meta-schema finds wrong with a schema, as places in it; empty if it is valid JSON Schema 2020-12. */
    public List<String> faultsOf(Document schema) {
        return metaSchema.validate(JsonTrees.of(schema)).stream()
                .map(fault -> fault.getInstanceLocation().toString())
                .distinct()
                .sorted()
                .toList();
    }

    JsonSchema compile(JsonNode schema) {
        JsonSchema compiled = factory.getSchema(schema, config);
        compiled.initializeValidators();
        return compiled;
    }

    private JsonSchema metaSchema() {
        SchemaValidatorsConfig plain = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .preloadJsonSchema(false)
                .build();
        return factory.getSchema(SchemaLocation.of(META_SCHEMA), plain);
    }

    /** The vocabulary of 2020-12, with every other keyword ({@code x-*}) as a hint that validates nothing. */
    private static JsonMetaSchema withHints() {
        return JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
    }

    private static InputStreamSource bundled(AbsoluteIri address) {
        String prefix = "classpath:";
        String name = address.toString();
        InputStream found = name.startsWith(prefix + "draft/2020-12/")
                ? JsonSchema.class.getResourceAsStream("/" + name.substring(prefix.length()))
                : null;
        if (found == null) {
            throw new IllegalArgumentException("schemas are not loaded from elsewhere: " + name);
        }
        return () -> found;
    }
}
