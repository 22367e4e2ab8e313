package org.yimen.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** A household of thirty members, each with a rare name, an entry in every list and an awkward birth date. */
final class Crowd {
    private static final int MEMBERS = 30;

    private Crowd() {}

    static Household of(Household household) {
        Household crowd = household;
        for (int i = 0; i < MEMBERS; i++) {
            String holder = "member:" + i;
            LocalDate birth = LocalDate.of(1924 + 4 * (i % 26), 2, 29 - i % 2);
            String number = i == 7
                    ? IdNumbers.endingInX("360782", birth, "MALE")
                    : IdNumbers.of("360782", birth, i % 2 == 0 ? "FEMALE" : "MALE", i);
            crowd = crowd.with(
                            Member.of("𠮷㼆·" + i, i == 0 ? "SPOUSE" : "OTHER").idNumber(number))
                    .disabled(holder, Map.of("grade", 1 + i % 4, "state", "VALID"))
                    .ill(holder, Map.of("severe", true, "selfPaid", new BigDecimal("0.01")))
                    .insured(holder, "RESIDENT");
        }
        return crowd;
    }
}
