package org.yimen.plugins.civilaffairs.internal.common;

import static org.yimen.testkit.Households.aFamilyOf;

import java.util.List;
import org.yimen.plugins.civilaffairs.internal.minimumliving.MinimumLivingItem;
import org.yimen.spi.data.Finding;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;

/** A household that tells the truth, and what the shared checks find when a test makes it tell something else. */
final class Honest {
    private Honest() {}

    static Household honest() {
        return aFamilyOf("古丽·阿依㼆")
                .born(1988, 2, 29, "FEMALE")
                .person("maritalStatus", "DIVORCED")
                .annualIncome("0")
                .savings("0")
                .consenting();
    }

    /** An application with the parameters of an item that examines means. */
    static Applications applying(Household household) {
        return Applications.forItem(new MinimumLivingItem()).of(household);
    }

    static List<Finding> findings(Household household) {
        return Check.run(HouseholdChecks.ALL, applying(household).build());
    }

    static List<String> codes(Household household) {
        return findings(household).stream().map(Finding::code).toList();
    }
}
