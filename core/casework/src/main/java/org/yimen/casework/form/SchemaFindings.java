package org.yimen.casework.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yimen.spi.data.Finding;

/** Says in Chinese what the schema finds wrong, without repeating what was typed. */
final class SchemaFindings {
    private static final String UNEVALUATED = "unevaluatedProperties";
    private static final Set<String> ABOUT_A_MEMBER =
            Set.of("required", "additionalProperties", UNEVALUATED, "dependentRequired");

    private final JsonSchema compiled;
    private final SchemaNode root;

    SchemaFindings(ComposedForm form) {
        this(form.compiled(), SchemaNode.of(form.schema().asMap()));
    }

    SchemaFindings(JsonSchema compiled, SchemaNode root) {
        this.compiled = compiled;
        this.root = root;
    }

    List<Finding> of(JsonNode answers) {
        Set<ValidationMessage> messages = compiled.validate(answers);
        return messages.stream()
                .filter(message -> !isEcho(message, messages))
                .map(this::finding)
                .toList();
    }

    /** Behind a reference one wrong field makes all its neighbours count as unlisted: that is not their fault. */
    private static boolean isEcho(ValidationMessage message, Set<ValidationMessage> messages) {
        String holder = message.getInstanceLocation().toString();
        return message.getType().equals(UNEVALUATED)
                && messages.stream()
                        .filter(other -> !other.getType().equals(UNEVALUATED))
                        .anyMatch(other -> (other.getInstanceLocation() + "/").startsWith(holder + "/"));
    }

    private Finding finding(ValidationMessage message) {
        String keyword = message.getType();
        String holder = message.getInstanceLocation().toString();
        boolean member = ABOUT_A_MEMBER.contains(keyword) && message.getProperty() != null;
        String pointer = member ? holder + "/" + escaped(message.getProperty()) : holder;
        // An unknown member's name is the sender's own text: the sentence names the section that holds it.
        boolean unknown = keyword.endsWith("Properties");
        Place place = Place.of(root, unknown ? holder : pointer);
        return Finding.error(pointer, code(keyword), sentence(keyword, place));
    }

    private static String sentence(String keyword, Place place) {
        Object bound = place.schema().members().get(keyword);
        String variant = keyword + "." + bound;
        if (Messages.has(variant)) {
            return Messages.of(variant, place.label());
        }
        String key = Messages.has(keyword) ? keyword : "other";
        return Messages.of(key, place.label(), bound instanceof BigDecimal number ? number.toPlainString() : "");
    }

    private static String code(String keyword) {
        return keyword.replaceAll("[^A-Za-z]", "")
                .replaceAll("([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^-", "");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
