package org.yimen.plugins.civilaffairs.internal.temporary;

import static org.yimen.testkit.Households.aFamilyOf;

import java.math.BigDecimal;
import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Statuses;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Member;

/** Households in sudden trouble, all invented. The usual day is 2026-11-02, the standard 593.90 yuan. */
final class Samples {
    private Samples() {}

    static List<Application> all() {
        return List.of(
                fire("500").build(),
                fire("5000").build(),
                accident().build(),
                byExpense("40000").build(),
                byExpense("40000").holding(Statuses.MINIMUM_LIVING, "household").build(),
                byExpense("900000").build());
    }

    /** A worker from another province whose lodging burned down with his papers; asks for so much at once. */
    static Applications fire(String amount) {
        Household household = aFamilyOf("王𠮷")
                .person("idType", "NONE_YET")
                .person("hukouRegion", "510104017001")
                .set("emergency", "kind", "FIRE")
                .set("emergency", "occurredOn", "2026-11-01")
                .set("emergency", "region", "360782101201")
                .consenting();
        return of(household)
                .answer("kind", "EMERGENCY")
                .answer("immediate", true)
                .answer("requestedAmount", new BigDecimal(amount))
                .answer("livingAffected", true);
    }

    /** Husband hurt in traffic; wife applies for the family of three. */
    static Applications accident() {
        Household household = aFamilyOf("冯·古丽")
                .born(1990, 2, 28, "FEMALE")
                .with(Member.spouse("陈㼆").born(1988, 4, 4))
                .with(Member.child("陈晨").born(2016, 2, 29))
                .set("emergency", "kind", "TRAFFIC")
                .set("emergency", "occurredOn", "2026-10-20")
                .set("emergency", "loss", new BigDecimal("30000"))
                .set("emergency", "compensated", new BigDecimal("20000"))
                .consenting();
        return of(household)
                .answer("kind", "EMERGENCY")
                .answer("immediate", false)
                .answer("subject", "member:0")
                .answer("livingAffected", true);
    }

    /** Two persons, 24 000 yuan of medical expense; income of the year as given. */
    static Applications byExpense(String income) {
        Household household = aFamilyOf("褚卫")
                .born(1970, 7, 7)
                .with(Member.spouse("卫英").born(1971, 8, 8))
                .annualIncome(income)
                .savings("10000")
                .set("rigid-expenses", "medical", new BigDecimal("24000"))
                .consenting();
        return of(household)
                .answer("kind", "EXPENSE")
                .answer("expenseCause", "MEDICAL")
                .answer("subject", "member:0")
                .answer("livingAffected", true);
    }

    private static Applications of(Household household) {
        return Applications.forItem(new TemporaryAssistance()).of(household);
    }
}
