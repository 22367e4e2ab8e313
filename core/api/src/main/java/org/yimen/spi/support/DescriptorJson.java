package org.yimen.spi.support;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.parameter.CommonParameters;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.StepStart;

/** The notation of descriptors: plain JSON of the contract's records, with a few short forms. */
final class DescriptorJson {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(LegalBasis.class, new LegalBasisReader())
                    .addDeserializer(StepStart.class, new StepStartReader())
                    .setDeserializerModifier(new SharedParameterModifier()))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private DescriptorJson() {}

    /** {@code 《社会救助法》第六十二条}, or {@code 默认：why} for a default of the platform. */
    private static final class LegalBasisReader extends StdDeserializer<LegalBasis> {
        private static final Pattern CITATION = Pattern.compile("《([^》]+)》(.*)");
        private static final String DEFAULT = "默认：";

        LegalBasisReader() {
            super(LegalBasis.class);
        }

        @Override
        public LegalBasis deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                JsonNode node = parser.readValueAsTree();
                return LegalBasis.of(
                        node.path("document").asText(""), node.path("article").asText(""));
            }
            String text = parser.getText();
            if (text.startsWith(DEFAULT)) {
                return LegalBasis.platformDefault(text.substring(DEFAULT.length()));
            }
            Matcher citation = CITATION.matcher(text);
            if (!citation.matches()) {
                context.reportInputMismatch(this, "a legal basis reads 《document》article or 默认：why, not: %s", text);
            }
            return LegalBasis.of(citation.group(1), citation.group(2));
        }
    }

    /** A shared parameter is named by its key alone; one of the department's own is written out. */
    private static final class SharedParameterModifier extends BeanDeserializerModifier {
        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> usual) {
            return description.getBeanClass() == ParameterSpec.class ? new SharedParameterReader(usual) : usual;
        }
    }

    private static final class SharedParameterReader extends DelegatingDeserializer {
        SharedParameterReader(JsonDeserializer<?> usual) {
            super(usual);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new SharedParameterReader(usual);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return super.deserialize(parser, context);
            }
            Optional<ParameterSpec> shared = CommonParameters.find(parser.getText());
            return shared.isPresent()
                    ? shared.get()
                    : context.reportInputMismatch(ParameterSpec.class, "no shared parameter %s", parser.getText());
        }
    }

    /** {@code ACCEPTED}, {@code RECEIVED}, {@code GRANTED}, {@code OBJECTED} or {@code after:code[,code]}. */
    private static final class StepStartReader extends StdDeserializer<StepStart> {
        private static final String AFTER = "after:";

        StepStartReader() {
            super(StepStart.class);
        }

        @Override
        public StepStart deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                JsonNode node = parser.readValueAsTree();
                Optional<String> step =
                        node.hasNonNull("step") ? Optional.of(node.get("step").asText()) : Optional.empty();
                List<String> others = new ArrayList<>();
                node.path("others").forEach(other -> others.add(other.asText()));
                return new StepStart(event(node.path("event").asText(""), context), step, others);
            }
            String text = parser.getText();
            return text.startsWith(AFTER)
                    ? after(text.substring(AFTER.length()).split(","))
                    : new StepStart(event(text, context), Optional.empty());
        }

        private static StepStart after(String[] steps) {
            return StepStart.after(steps[0], Arrays.copyOfRange(steps, 1, steps.length));
        }

        private StepStart.Event event(String name, DeserializationContext context) throws IOException {
            try {
                return StepStart.Event.valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                return context.reportInputMismatch(
                        this, "a step starts on ACCEPTED, RECEIVED, GRANTED, OBJECTED or after:code, not %s", name);
            }
        }
    }
}
