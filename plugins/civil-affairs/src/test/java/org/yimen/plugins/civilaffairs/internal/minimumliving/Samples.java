package org.yimen.plugins.civilaffairs.internal.minimumliving;

import static org.yimen.testkit.Households.aFamilyOf;

import java.util.List;
import java.util.Map;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Statuses;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Member;

/** Invented households. The rural standard is the default, 593.90 yuan a person and month. */
final class Samples {
    private Samples() {}

    /** A couple and a child of eight; nothing owned but some savings. */
    static Household familyOfThree() {
        return aFamilyOf("王建国")
                .born(1985, 3, 1)
                .person("maritalStatus", "MARRIED")
                .with(Member.spouse("李秀英").born(1986, 2, 28))
                .with(Member.child("王𠮷").born(2018, 2, 28))
                .savings("3000")
                .consenting();
    }

    /** One person, born on a leap day, with whatever the test adds. */
    static Household single() {
        return aFamilyOf("古丽·阿依㼆")
                .born(1988, 2, 29, "FEMALE")
                .person("maritalStatus", "UNMARRIED")
                .savings("0")
                .consenting();
    }

    /** Parents with a grown son who is disabled; the household's income lies between once and 1.5 times the standard. */
    static Household nearFamilyWithDisabledSon(int grade, String type) {
        return aFamilyOf("赵德福")
                .born(1962, 7, 15)
                .person("maritalStatus", "WIDOWED")
                .with(Member.child("赵磊")
                        .born(1990, 5, 20)
                        .set("employment", "UNEMPLOYED")
                        .set("independent", false))
                .disabled("member:0", Map.of("grade", grade, "types", List.of(type), "state", "VALID"))
                .annualIncome("18000")
                .savings("0")
                .consenting();
    }

    static Applications asHousehold(Household household) {
        return Applications.forItem(new MinimumLivingItem()).of(household).answer("applyAs", "HOUSEHOLD");
    }

    static Applications alone(Household household, String holder, String ground) {
        return Applications.forItem(new MinimumLivingItem())
                .of(household)
                .answer("applyAs", "ALONE")
                .answer("aloneHolder", holder)
                .answer("aloneGround", ground);
    }

    static List<Application> all() {
        return List.of(
                asHousehold(familyOfThree().annualIncome("10000")).build(),
                asHousehold(familyOfThree().annualIncome("30000")).urban().build(),
                alone(nearFamilyWithDisabledSon(3, "MENTAL"), "member:0", "NEAR_DISABLED")
                        .answer("ownIncome", 0)
                        .holding(Statuses.NEAR_MINIMUM_LIVING, "household")
                        .build(),
                alone(single().ill("applicant", Map.of("severe", true)), "applicant", "NEAR_ILL")
                        .answer("ownIncome", 3600)
                        .build(),
                alone(single(), "applicant", "CLERGY")
                        .answer("clergySince", "2020-02-29")
                        .build(),
                asHousehold(familyOfThree().annualIncome("0"))
                        .holding(Statuses.EXTREME_POVERTY, "member:1")
                        .build());
    }
}
