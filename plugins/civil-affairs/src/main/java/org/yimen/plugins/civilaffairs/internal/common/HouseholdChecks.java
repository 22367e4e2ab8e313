package org.yimen.plugins.civilaffairs.internal.common;

import java.util.List;
import java.util.stream.Stream;

/** What may be wrong with any application that rests on a household's means. */
public final class HouseholdChecks {
    /** Every shared check; never {@code null}. */
    public static final List<Check> ALL = Stream.of(
                    ConsentChecks.ALL,
                    IdentityChecks.ALL,
                    FamilyChecks.ALL,
                    MoneyChecks.ALL,
                    SumChecks.ALL,
                    HealthChecks.ALL,
                    PlaceChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private HouseholdChecks() {}

    /** The shared checks and an item's own; never {@code null}. */
    public static List<Check> and(List<Check> own) {
        return Stream.concat(ALL.stream(), own.stream()).toList();
    }
}
