package org.yimen.rest.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Document;

/** Describes what the converter of records cannot know: documents of any members, and which components always stand. */
final class OpenApiModels implements ModelConverter {
    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = raw(type);
        if (raw == Document.class) {
            return new ObjectSchema().additionalProperties(true);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord()) {
            Schema<?> defined = context.getDefinedModels().get(raw.getSimpleName());
            if (defined != null) {
                defined.setRequired(required(raw));
            }
        }
        return schema;
    }

    private static Class<?> raw(AnnotatedType type) {
        JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
        return java.getRawClass();
    }

    private static List<String> required(Class<?> type) {
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(part -> isBody(type) ? part.isAnnotationPresent(Needed.class) : isAlwaysWritten(type, part))
                .map(RecordComponent::getName)
                .toList();
        return required.isEmpty() ? null : required;
    }

    /** What is sent is named so. */
    private static boolean isBody(Class<?> type) {
        return type.getSimpleName().endsWith("Body");
    }

    private static boolean isAlwaysWritten(Class<?> type, RecordComponent part) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        boolean unlessEmpty = include != null && include.value() == JsonInclude.Include.NON_EMPTY;
        return part.getType() != Optional.class && !(unlessEmpty && Collection.class.isAssignableFrom(part.getType()));
    }
}
