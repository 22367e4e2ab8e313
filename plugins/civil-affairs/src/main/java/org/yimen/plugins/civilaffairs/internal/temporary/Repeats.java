package org.yimen.plugins.civilaffairs.internal.temporary;

import java.util.Optional;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.PriorBenefit;

/** How often a person is helped for one cause in a calendar year; no national text says, so a parameter does. */
final class Repeats {
    static final LegalBasis BASIS = LegalBasis.platformDefault("国家文件未规定次数，参照各地同一成员同一事由一年一次的做法");

    private static final ItemCode ITEM = ItemCode.parse("civil-affairs/temporary-assistance");

    private Repeats() {}

    /** Whether the year's grants for this person and cause are used up; never while the cause is not told. */
    static boolean usedUp(Need need) {
        Optional<String> cause = need.cause();
        long before = need.application().priorBenefits().stream()
                .filter(benefit -> cause.filter(benefit.cause()::equals).isPresent())
                .filter(benefit -> sameYearAndPerson(benefit, need))
                .count();
        return cause.isPresent()
                && before
                        >= need.application().parameters().number(Params.TIMES).longValue();
    }

    private static boolean sameYearAndPerson(PriorBenefit benefit, Need need) {
        return benefit.item().equals(ITEM)
                && benefit.grantedOn().getYear() == need.application().on().getYear()
                && (benefit.subject().equals(need.subject())
                        || benefit.subject().equals("household"));
    }
}
