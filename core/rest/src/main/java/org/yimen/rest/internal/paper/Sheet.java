package org.yimen.rest.internal.paper;

import java.util.Map;

/** The page around a paper. */
final class Sheet {
    private static final Template PAGE = Template.named("page");

    private Sheet() {}

    /** @param masked whether personal data in it is masked, which the page then says */
    static String of(String title, boolean masked, String template, Map<String, ?> values) {
        Html note = masked ? Html.text(PaperTexts.of("masked")).in("p") : Html.NONE;
        Html body = Template.named(template).fill(values);
        return PAGE.fill(Map.of("title", title, "note", note, "body", body)).markup();
    }
}
