package org.yimen.casework.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.ReleaseId;

/** Invented items, people and answers. */
final class Forms {
    static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private Forms() {}

    static FormComposer composer() {
        return new FormComposer(CommonFacts::find);
    }

    static ReleaseId release(String code) {
        return new ReleaseId(ItemCode.parse(code), new ItemVersion(1, 0, 0));
    }

    static FactUse reads(String fact, List<String> fields, List<String> required) {
        return new FactUse(new FactKey(fact, 1), fields, required, "用于审核" + fact);
    }

    static FactUse readsAll(String fact) {
        return reads(fact, List.of(), List.of());
    }

    static FormPart part(String code, Document questions, FactUse... uses) {
        return new FormPart(
                release(code), "事项" + code, new ItemForm(List.of(uses), questions, Document.empty()), false);
    }

    static Document noQuestions() {
        return Document.of(Map.of("type", "object", "properties", Map.of()));
    }

    static Document questions(Map<String, ?> properties, String... required) {
        return Document.of(Map.of("type", "object", "properties", properties, "required", List.of(required)));
    }

    static Document facts(Map<String, ?> facts) {
        return Document.of(Map.of("facts", facts));
    }

    static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** A number of someone born on a day, the sequence's last digit telling the sex. */
    static String idNumber(LocalDate born, int sequence) {
        String first = "371302"
                + String.format(
                        "%04d%02d%02d%03d", born.getYear(), born.getMonthValue(), born.getDayOfMonth(), sequence);
        return first + IdNumber.checkCharacter(first);
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    static List<Finding> validate(Document answers, FormPart... parts) {
        return new FormValidator().validate(composer().compose(List.of(parts)), answers, TODAY);
    }

    static List<Map<String, Object>> membersOfFamily(int count) {
        List<Map<String, Object>> family = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            family.add(members("name", "家人" + i, "relation", "CHILD"));
        }
        return family;
    }
}
