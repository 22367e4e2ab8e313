package org.yimen.rest.internal.paper;

import java.util.ArrayList;
import java.util.List;

/** Tables of a paper. Collects rows for one page; not for several threads. */
final class Grid {
    private final List<Html> rows = new ArrayList<>();

    /** One row of a form: what is asked, and what was answered. */
    Grid field(String titleKey, String value) {
        return titled(PaperTexts.of(titleKey), value);
    }

    Grid titled(String title, String value) {
        rows.add(Html.all(List.of(Html.text(title).in("th"), Html.text(value).in("td"))));
        return this;
    }

    Grid row(List<String> cells) {
        rows.add(Html.each("td", cells.stream().map(Html::text).toList()));
        return this;
    }

    /** Titles and answers side by side. */
    Html form() {
        return rows.isEmpty() ? Html.NONE : Html.each("tr", rows).in("table");
    }

    /** The same, two questions a line. */
    Html pairs() {
        List<Html> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 2) {
            Html last = i + 1 < rows.size() ? rows.get(i + 1) : Html.each("td", List.of(Html.NONE, Html.NONE));
            lines.add(Html.all(List.of(rows.get(i), last)));
        }
        return Html.each("tr", lines).in("table");
    }

    /** Rows under a head; says so if there are none. */
    Html under(List<String> titles) {
        if (rows.isEmpty()) {
            return Html.text(PaperTexts.of("none")).in("p");
        }
        Html head = Html.each("th", titles.stream().map(Html::text).toList())
                .in("tr")
                .in("thead");
        return Html.all(List.of(head, Html.each("tr", rows).in("tbody"))).in("table");
    }

    /** Rows under a head of the bundle's titles. */
    Html underKeys(String... keys) {
        return under(List.of(keys).stream().map(PaperTexts::of).toList());
    }

    static Html list(List<String> lines) {
        return lines.isEmpty()
                ? Html.text(PaperTexts.of("none")).in("p")
                : Html.each("li", lines.stream().map(Html::text).toList()).in("ol");
    }
}
