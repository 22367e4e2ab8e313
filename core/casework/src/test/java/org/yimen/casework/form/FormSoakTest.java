package org.yimen.casework.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.form.Forms.members;
import static org.yimen.casework.form.Forms.part;
import static org.yimen.casework.form.Forms.questions;
import static org.yimen.casework.form.Forms.readsAll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactUse;

/** Figures, printed and not judged: they hang on the machine. The budget is 2 ms at the median. */
@Tag("soak")
@EnabledIfSystemProperty(named = "yimen.soak", matches = "true")
class FormSoakTest {
    private static final int WARM = 3_000;
    private static final int MEASURED = 3_000;

    @Test
    void composing_and_validating_a_form_of_five_items() {
        FormComposer composer = Forms.composer();
        FormValidator validator = new FormValidator();
        List<FormPart> parts = fiveItems();
        Document answers = answers();
        assertThat(validator.validate(composer.compose(parts), answers, Forms.TODAY))
                .isEmpty();
        long[] kept = times(() -> validator.validate(composer.compose(parts), answers, Forms.TODAY));
        long[] fresh = times(() -> Forms.composer().compose(parts));

        System.out.printf(
                "five items, %d questions (%d one by one): compose+validate p50 %.3f ms, p99 %.3f ms;"
                        + " composing anew with a new validator factory p50 %.3f ms%n",
                composer.compose(parts).questionCount(),
                composer.compose(parts).separateQuestionCount(),
                kept[MEASURED / 2] / 1e6,
                kept[MEASURED * 99 / 100] / 1e6,
                fresh[MEASURED / 2] / 1e6);
    }

    private static long[] times(Runnable work) {
        for (int i = 0; i < WARM; i++) {
            work.run();
        }
        long[] times = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long before = System.nanoTime();
            work.run();
            times[i] = System.nanoTime() - before;
        }
        Arrays.sort(times);
        return times;
    }

    private static List<FormPart> fiveItems() {
        List<FormPart> parts = new ArrayList<>();
        FactUse[] all = CommonFacts.all().stream()
                .map(fact -> readsAll(fact.key().name()))
                .toArray(FactUse[]::new);
        for (int i = 1; i <= 5; i++) {
            parts.add(part(
                    "department-" + (char) ('a' + i) + "/aid",
                    questions(Map.of("applyAs", Map.of("type", "string", "title", "申请方式", "maxLength", 20)), "applyAs"),
                    all));
        }
        return parts;
    }

    private static Document answers() {
        LocalDate born = LocalDate.of(1980, 5, 6);
        List<Map<String, Object>> family = new ArrayList<>();
        List<Map<String, Object>> insured = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            family.add(members(
                    "name",
                    "家人" + i,
                    "relation",
                    "CHILD",
                    "idType",
                    "RESIDENT_ID",
                    "idNumber",
                    Forms.idNumber(born.plusYears(20 + i), 120),
                    "livesTogether",
                    true));
            insured.add(members("holder", "member:" + i, "kind", "RESIDENT", "year", 2026));
        }
        Map<String, Object> items = members();
        for (int i = 1; i <= 5; i++) {
            items.put("department-" + (char) ('a' + i), Map.of("aid", Map.of("applyAs", "本人申请")));
        }
        return Document.of(Map.of(
                "facts",
                members(
                        "person", members("name", "张三", "idType", "RESIDENT_ID", "idNumber", Forms.idNumber(born, 121)),
                        "household-members", Map.of("members", family),
                        "income", members("wage", 12000, "transfer", 300.5),
                        "medical-insurance", Map.of("insured", insured)),
                "items",
                items));
    }
}
