package org.yimen.rest.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;

/** The composed form as filled in: a section for each fact and each item's own questions, a table for each list. */
final class FormSections {
    /** More do not fit on an upright A4 page. */
    private static final int MOST_COLUMNS = 6;

    private final Document schema;
    private final Document answers;
    private final AnswerText text;

    FormSections(Document schema, Document answers, Names names) {
        this.schema = schema;
        this.answers = answers;
        this.text = new AnswerText(names, answers);
    }

    Html html() {
        List<Html> sections = new ArrayList<>();
        properties(schema.object("/properties/facts"))
                .forEach(fact -> section(fact, answers.object("/facts"), sections));
        for (Member department : properties(schema.object("/properties/items"))) {
            Document own = answers.object("/items").object(pointer(department.name()));
            properties(department.schema()).forEach(item -> section(item, own, sections));
        }
        return Html.all(sections);
    }

    /**
     * One member of an object.
     *
     * @param name of the member
     * @param schema of its value
     */
    private record Member(String name, Document schema) {
        String title() {
            return schema.text("/title").orElse(name);
        }

        boolean isTable() {
            return "object".equals(schema.text("/items/type").orElse(""));
        }

        boolean isObject() {
            return "object".equals(schema.text("/type").orElse(""));
        }
    }

    private void section(Member member, Document around, List<Html> sections) {
        List<Member> asked = properties(member.schema());
        if (asked.isEmpty()) {
            return;
        }
        Document value = around.object(pointer(member.name()));
        sections.add(Html.text(member.title()).in("h2"));
        Grid fields = new Grid();
        asked.stream()
                .filter(field -> !field.isTable() && !field.isObject())
                .forEach(field -> fields.titled(
                        field.title(), text.of(field.schema(), value.asMap().get(field.name()))));
        sections.add(fields.form());
        asked.stream().filter(Member::isTable).forEach(list -> sections.add(table(list, value)));
        asked.stream().filter(Member::isObject).forEach(nested -> section(nested, value, sections));
    }

    /** Columns that no row has an answer for are left out; where too many are left, each row is a form of its own. */
    private Html table(Member list, Document value) {
        List<Document> rows = value.objects(pointer(list.name()));
        List<Member> columns = properties(list.schema().object("/items")).stream()
                .filter(column -> rows.stream().anyMatch(row -> row.asMap().containsKey(column.name())))
                .toList();
        Html title = Html.text(list.title()).in("h3");
        return Html.all(List.of(title, columns.size() > MOST_COLUMNS ? forms(rows, columns) : lines(rows, columns)));
    }

    private Html lines(List<Document> rows, List<Member> columns) {
        Grid grid = new Grid();
        rows.forEach(row ->
                grid.row(columns.stream().map(column -> answer(column, row)).toList()));
        return grid.under(columns.stream().map(Member::title).toList());
    }

    private Html forms(List<Document> rows, List<Member> columns) {
        List<Html> forms = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Document row = rows.get(i);
            Grid grid = new Grid();
            columns.forEach(column -> grid.titled(column.title(), answer(column, row)));
            forms.add(Html.text(PaperTexts.of("entry", i + 1)).in("p"));
            forms.add(grid.pairs());
        }
        return Html.all(forms);
    }

    private String answer(Member member, Document row) {
        return text.of(member.schema(), row.asMap().get(member.name()));
    }

    private static List<Member> properties(Document schema) {
        Map<String, Object> properties = schema.object("/properties").asMap();
        return properties.keySet().stream()
                .map(name -> new Member(name, schema.object("/properties" + pointer(name))))
                .toList();
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
