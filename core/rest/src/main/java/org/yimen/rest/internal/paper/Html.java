package org.yimen.rest.internal.paper;

import java.util.List;
import java.util.stream.Collectors;

/** Markup that can be sent: it came from a template, or from text that was escaped. Immutable. */
final class Html {
    static final Html NONE = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Text as it was typed; what a page must not hold is left out. */
    static Html text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(Html::isShowable).forEach(sign -> append(escaped, sign));
        return new Html(escaped.toString());
    }

    /** Markup of our own templates, never of anything typed. */
    static Html ofTemplate(String markup) {
        return new Html(markup);
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(part -> part.markup).collect(Collectors.joining()));
    }

    /** The parts as elements without attributes, such as cells or paragraphs. */
    static Html each(String element, List<Html> parts) {
        return all(parts.stream().map(part -> part.in(element)).toList());
    }

    Html in(String element) {
        return new Html("<" + element + ">" + markup + "</" + element + ">");
    }

    String markup() {
        return markup;
    }

    private static boolean isShowable(int sign) {
        boolean surrogate = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        return !surrogate && (sign == '\n' || !Character.isISOControl(sign));
    }

    private static void append(StringBuilder escaped, int sign) {
        switch (sign) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(sign);
        }
    }
}
