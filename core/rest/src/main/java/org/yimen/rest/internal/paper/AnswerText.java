package org.yimen.rest.internal.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.yimen.spi.data.Document;

/** Writes one answer as people read it, by its schema: titles for codes, units, names for regions and persons. */
final class AnswerText {
    private final Names names;
    private final Document answers;

    AnswerText(Names names, Document answers) {
        this.names = names;
        this.answers = answers;
    }

    String of(Document schema, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            Document element = schema.object("/items");
            return list.stream().map(one -> of(element, one)).collect(Collectors.joining("、"));
        }
        if (value instanceof Boolean yes) {
            return PaperTexts.of(yes ? "yes" : "no");
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString()
                    + schema.text("/x-unit").map(unit -> " " + unit).orElse("");
        }
        return text(schema, value.toString());
    }

    private String text(Document schema, String value) {
        int choice = schema.texts("/enum").indexOf(value);
        List<String> titles = schema.texts("/x-enum-titles");
        if (choice >= 0 && choice < titles.size()) {
            return titles.get(choice);
        }
        return switch (schema.text("/x-widget").orElse(schema.text("/format").orElse(""))) {
            case "region" -> names.region(value);
            case "household-person" -> person(value);
            case "date" -> day(value);
            default -> value;
        };
    }

    private String person(String subject) {
        String pointer = subject.matches("member:\\d{1,3}")
                ? "/facts/household-members/members/" + Integer.parseInt(subject.substring("member:".length()))
                        + "/name"
                : "/facts/person/name";
        boolean known = subject.equals("applicant") || subject.startsWith("member:");
        return known ? answers.text(pointer).orElse(subject) : subject;
    }

    private static String day(String iso) {
        try {
            return PaperTexts.day(LocalDate.parse(iso));
        } catch (DateTimeParseException typedOtherwise) {
            return iso;
        }
    }
}
