package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.IdNumber;

/** The answers of an invented family: an applicant named with a rare character, a spouse and a schoolchild. */
final class Family {
    static final String NAME = "\uD842\uDFB7㼆·买买提";
    final String idNumber;
    private final Map<String, Object> person = new LinkedHashMap<>();
    private final List<Map<String, Object>> members = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Object> items = new LinkedHashMap<>();

    private Family(String idNumber) {
        this.idNumber = idNumber;
    }

    static Family usual() {
        return of(idNumber(LocalDate.of(1980, 2, 29), 12));
    }

    static Family of(String idNumber) {
        Family family = new Family(idNumber)
                .person("name", NAME)
                .person("idType", "RESIDENT_ID")
                .person("idNumber", idNumber)
                .person("phone", "13900001234")
                .person("hukouRegion", "371302001201")
                .member("配偶", "SPOUSE", idNumber(LocalDate.of(1982, 5, 1), 21))
                .member("子女", "CHILD", idNumber(LocalDate.of(2014, 9, 1), 31))
                .fact("income", Map.of("wage", 12000))
                .fact("consents", Map.of("truthful", true, "checkAuthorised", true));
        return family.item("civil-affairs", "allowance", Map.of("applyAs", "WHOLE"));
    }

    Family person(String field, Object value) {
        if (value == null) {
            person.remove(field);
        } else {
            person.put(field, value);
        }
        return this;
    }

    Family member(String name, String relation, String number) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("name", name);
        member.put("relation", relation);
        member.put("idType", number == null ? "NONE_YET" : "RESIDENT_ID");
        member.put("idNumber", number);
        members.add(member);
        return this;
    }

    Family alone() {
        members.clear();
        return this;
    }

    Family fact(String name, Map<String, ?> value) {
        facts.put(name, value);
        return this;
    }

    Family item(String department, String item, Map<String, ?> answers) {
        items.put(department, Map.of(item, answers));
        return this;
    }

    /** Only what the items' form asks: the rest would be unknown fields. */
    Document answers(List<SampleItem> chosen) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("person", person);
        all.put("household-members", Map.of("members", members));
        Map<String, Object> asked = new LinkedHashMap<>();
        Map<String, Object> own = new LinkedHashMap<>();
        for (SampleItem item : chosen) {
            item.form().facts().stream()
                    .map(use -> use.key().name())
                    .filter(all::containsKey)
                    .forEach(name -> asked.put(name, only(name, all.get(name), chosen)));
            if (items.containsKey(item.code().department())) {
                own.put(item.code().department(), items.get(item.code().department()));
            }
        }
        return Document.of(own.isEmpty() ? Map.of("facts", asked) : Map.of("facts", asked, "items", own));
    }

    private static Object only(String fact, Object value, List<SampleItem> chosen) {
        Map<String, Object> kept = new LinkedHashMap<>();
        Document.of(Map.of("f", value)).object("/f").asMap().forEach((field, content) -> {
            boolean read = chosen.stream()
                    .flatMap(item -> item.form().facts().stream())
                    .filter(use -> use.key().name().equals(fact))
                    .anyMatch(use -> use.fields().isEmpty() || use.fields().contains(field));
            if (read) {
                kept.put(field, content);
            }
        });
        return kept;
    }

    /** A number with its right check character, perhaps X. */
    static String idNumber(LocalDate born, int sequence) {
        String first = "371302"
                + String.format(
                        "%04d%02d%02d%03d", born.getYear(), born.getMonthValue(), born.getDayOfMonth(), sequence);
        return first + IdNumber.checkCharacter(first);
    }
}
