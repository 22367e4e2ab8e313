package org.yimen.testkit;

import java.time.LocalDate;
import org.yimen.spi.fact.Facts;

/** Where invented households begin: {@code aFamilyOf("王建国").born(1968, 3, 1).with(spouse("李秀英")).facts()}. */
public final class Households {
    /** A village in an invented township, used unless a test names another region. */
    public static final String REGION = "360782101201";

    /** The day facts speak of, and applications are made on, unless a test names another. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private Households() {}

    /** A household of one, registered and living in {@link #REGION}; never {@code null}. */
    public static Household aFamilyOf(String applicant) {
        return Household.empty()
                .person("name", applicant)
                .person("idType", "RESIDENT_ID")
                .person("hukouRegion", REGION)
                .person("residenceRegion", REGION);
    }

    /** Nothing known at all; never {@code null}. */
    public static Facts nobody() {
        return Facts.none();
    }
}
