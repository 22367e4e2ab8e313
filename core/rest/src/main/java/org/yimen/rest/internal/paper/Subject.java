package org.yimen.rest.internal.paper;

import java.util.List;
import org.yimen.casework.domain.CaseFile;
import org.yimen.spi.data.Document;

/**
 * A case as it is printed for this reader.
 *
 * @param file never {@code null}
 * @param answers whole or masked; never {@code null}
 * @param masked whether they are masked
 * @param shortNumber the applicant's ID number, masked for every reader; never {@code null}
 * @param names never {@code null}
 */
public record Subject(CaseFile file, Document answers, boolean masked, String shortNumber, Names names) {
    String person(String field) {
        return answers.text("/facts/person/" + field).orElse("");
    }

    /** Who a decision is made out to; a newborn has no number. */
    String addressee() {
        String number = person("idNumber");
        return number.isEmpty()
                ? PaperTexts.of("addressee.plain", person("name"))
                : PaperTexts.of("addressee", person("name"), number);
    }

    static String orNone(String text) {
        return text.isEmpty() ? PaperTexts.of("none") : text;
    }

    String agent() {
        return answers.isTrue("/facts/agent/present")
                ? answers.text("/facts/agent/name").orElse("")
                : PaperTexts.of("none");
    }

    List<String> items() {
        return file.items().stream().map(names::item).toList();
    }

    String itemLine() {
        return String.join("、", items());
    }
}
