package org.yimen.rest.internal.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's frame from a resource. {@code ${name}} stands for a value, which is escaped unless it is {@link Html};
 * {@code #{key}} for a text of the bundle. Immutable.
 */
final class Template {
    private static final Pattern SLOT = Pattern.compile("([$#])\\{([a-zA-Z0-9.-]+)}");

    private final String name;
    private final String source;

    private Template(String name, String source) {
        this.name = name;
        this.source = source;
    }

    static Template named(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name + ".html")) {
            if (in == null) {
                throw new IllegalArgumentException("no template " + name);
            }
            return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("template " + name, unreadable);
        }
    }

    /** @throws IllegalArgumentException if a slot has no value */
    Html fill(Map<String, ?> values) {
        Matcher slots = SLOT.matcher(source);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            Html content = slots.group(1).equals("#")
                    ? Html.text(PaperTexts.of(slots.group(2)))
                    : value(slots.group(2), values.get(slots.group(2)));
            slots.appendReplacement(filled, Matcher.quoteReplacement(content.markup()));
        }
        return Html.ofTemplate(slots.appendTail(filled).toString());
    }

    private Html value(String slot, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("template " + name + " lacks " + slot);
        }
        return value instanceof Html html ? html : Html.text(value.toString());
    }
}
