package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.testkit.Households.aFamilyOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.Application;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

/** Households whose answers follow from the texts; all invented. The day is 2026-11-02, the standard 593.90 yuan. */
final class Samples {
    private Samples() {}

    static List<Application> all() {
        return List.of(
                oldManAlone().build(),
                apply(oldWomanWithAbleSon(), "EXTREME_POVERTY").build(),
                apply(disabled("LIMB", 3), "EXTREME_POVERTY").build(),
                apply(child(2010, 3, 1, "DEAD", "LOST"), "EXTREME_POVERTY").build(),
                apply(child(2015, 5, 5, "DEAD", "UNTRACEABLE"), "ORPHAN").build(),
                apply(
                                child(2018, 2, 3, "DEAD", "IN_PRISON")
                                        .set("parents", "restrictedMonths", BigDecimal.TEN),
                                "UNSUPPORTED_CHILD")
                        .build(),
                apply(foundling(), "ORPHAN").build());
    }

    /** 66 years old, 3 600 yuan a year, no one who owes support: all of 特困人员认定办法 art. 4. */
    static Applications oldManAlone() {
        return apply(person("赵㼆").born(1960, 2, 29), "EXTREME_POVERTY");
    }

    static Household person(String name) {
        return aFamilyOf(name)
                .annualIncome("3600")
                .savings("2000")
                .set("supporters", "none", true)
                .consenting();
    }

    static Household oldWomanWithAbleSon() {
        return person("钱𠮷")
                .born(1950, 6, 1, "FEMALE")
                .set("supporters", "none", false)
                .set("supporters", "supporters", List.of(supporter("CHILD", "ABLE", null)));
    }

    /** 40 years old, one certificate of this type and grade. */
    static Household disabled(String type, int grade) {
        return person("孙尔肯·买买提").born(1986, 8, 8).disabled("applicant", certificate(grade, type));
    }

    static Map<String, Object> certificate(int grade, String... types) {
        return Map.of("types", List.of(types), "grade", grade, "state", "VALID", "validUntil", "2030-01-01");
    }

    static Document supporter(String relation, String ability, String reason) {
        return Document.of(Map.of("name", "李建", "relation", relation, "ability", ability, "consent", true))
                .with("unableReason", reason);
    }

    /** A child whose grandmother applies for it. */
    static Household child(int year, int month, int day, String father, String mother) {
        return person("周小禾")
                .born(year, month, day, "FEMALE")
                .set("agent", "present", true)
                .set("agent", "kind", "GUARDIAN")
                .set("agent", "name", "吴桂兰")
                .set("parents", "father", father)
                .set("parents", "mother", mother);
    }

    /** No number, no known birth date, parents cannot be found; the village applies. */
    static Household foundling() {
        return aFamilyOf("佚名")
                .person("idType", "NONE_YET")
                .set("agent", "present", true)
                .set("agent", "kind", "VILLAGE")
                .set("agent", "name", "郑村")
                .set("parents", "father", "UNTRACEABLE")
                .set("parents", "mother", "UNTRACEABLE")
                .consenting();
    }

    static Member parent(String sex, int birthYear) {
        LocalDate birth = LocalDate.of(birthYear, 12, 31);
        return Member.parent("周远")
                .idNumber(IdNumbers.endingInX("360782", birth, sex))
                .set("livesTogether", true);
    }

    static Applications apply(Household household, String applyAs) {
        return Applications.forItem(new ExtremePovertySupport()).of(household).answer("applyAs", applyAs);
    }
}
