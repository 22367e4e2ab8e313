package org.yimen.plugins.medicalinsurance.internal;

import org.yimen.spi.item.Application;

/** The two ways of art. 24. */
enum Aid {
    /** 费用救助: what is left of the cost after all insurance. */
    COST,
    /** 参保资助: the premium of residents' insurance. */
    PREMIUM;

    /** As answered, {@link #COST} until it is. */
    static Aid of(Application application) {
        return application.answers().text("/aid").filter("PREMIUM"::equals).isPresent() ? PREMIUM : COST;
    }
}
