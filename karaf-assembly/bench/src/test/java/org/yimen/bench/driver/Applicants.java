package org.yimen.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yimen.itests.Family;
import org.yimen.spi.fact.IdNumber;

/** Families like the invented one of the journey test, each of other people. Safe for use by several threads. */
final class Applicants {
    private static final int A_DAY = 499;
    private static final int DAYS = 700;
    private static final LocalDate MAN = LocalDate.of(1968, 3, 1);
    private static final LocalDate WIFE = LocalDate.of(1970, 5, 12);
    private static final LocalDate SON = LocalDate.of(2004, 1, 1);

    private final ObjectNode template;

    /**
     * @param items that are applied for
     * @param schema of the composed form: it asks less than the four items of the journey test
     */
    Applicants(List<String> items, JsonNode schema) {
        this.template = Family.application();
        ArrayNode chosen = template.putArray("items");
        items.forEach(chosen::add);
        prune(template.get("answers"), schema);
    }

    /** Answers that nobody asks for are refused. */
    private static void prune(JsonNode answers, JsonNode schema) {
        if (answers instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> !schema.path("properties").has(name)).forEach(object::remove);
            object.properties()
                    .forEach(field ->
                            prune(field.getValue(), schema.at("/properties").get(field.getKey())));
        } else if (answers instanceof ArrayNode list) {
            list.forEach(entry -> prune(entry, schema.path("items")));
        }
    }

    /** The application of one family. */
    ObjectNode application(long family) {
        ObjectNode application = template.deepCopy();
        ObjectNode facts = (ObjectNode) application.at("/answers/facts");
        ObjectNode man = (ObjectNode) facts.get("person");
        identify(man, MAN, family, 1);
        set(man, "phone", String.format(Locale.ROOT, "138%08d", family % 100_000_000));
        identify((ObjectNode) facts.at("/household-members/members/0"), WIFE, family, 0);
        identify((ObjectNode) facts.at("/household-members/members/1"), SON, family, 1);
        set(
                (ObjectNode) facts.at("/disability/persons/0"),
                "certificateNumber",
                man.get("idNumber").asText() + "42");
        return application;
    }

    private static void identify(ObjectNode person, LocalDate first, long family, int sex) {
        LocalDate birth = first.plusDays(family / A_DAY % DAYS);
        String digits = "990181" + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", family % A_DAY * 2 + sex);
        set(person, "idNumber", digits + IdNumber.checkCharacter(digits));
        set(person, "birthDate", birth.toString());
    }

    private static void set(ObjectNode object, String name, String value) {
        if (object.has(name)) {
            object.put(name, value);
        }
    }
}
