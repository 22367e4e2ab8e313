package org.yimen.testkit;

import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;

/** Every question has a Chinese title and every choice a Chinese name. */
final class TitleChecks {
    private TitleChecks() {}

    static void check(Document schema, String where, Complaints complaints) {
        complaints.unlessChinese(schema.text("/title").orElse(null), where + "/title");
        inside(schema, where, complaints);
    }

    private static void inside(Document schema, String where, Complaints complaints) {
        schema.text("/description").ifPresent(text -> complaints.unlessChinese(text, where + "/description"));
        choices(schema, where, complaints);
        Map<String, Object> properties = schema.object("/properties").asMap();
        for (String name : schema.texts("/required")) {
            complaints.unless(
                    properties.containsKey(name), "%s requires \"%s\", which is not among its properties", where, name);
        }
        properties.forEach((name, value) -> property(name, value, where, complaints));
        Document items = schema.object("/items");
        if (!items.isEmpty()) {
            inside(items, where + "/items", complaints);
        }
    }

    @SuppressWarnings("unchecked")
    private static void property(String name, Object value, String where, Complaints complaints) {
        String place = where + "/properties/" + name;
        if (value instanceof Map<?, ?> map) {
            Document question = Document.of((Map<String, ?>) map);
            complaints.unlessChinese(question.text("/title").orElse(null), place + "/title");
            inside(question, place, complaints);
        } else {
            complaints.add("%s must be a schema, but it is: %s", place, value);
        }
    }

    private static void choices(Document schema, String where, Complaints complaints) {
        List<String> values = schema.texts("/enum");
        if (values.isEmpty() || values.stream().allMatch(Chinese::isShowable)) {
            return;
        }
        List<String> titles = schema.texts("/x-enum-titles");
        complaints.unless(
                titles.size() == values.size(),
                "%s has %d choices but %d Chinese names: list one for each under \"x-enum-titles\"",
                where,
                values.size(),
                titles.size());
        titles.forEach(title -> complaints.unless(
                Chinese.isChoice(title), "%s names a choice \"%s\": it must be Chinese", where, title));
    }
}
