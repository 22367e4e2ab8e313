package org.yimen.plugins.medicalinsurance.internal;

import org.yimen.spi.parameter.CommonParameters;

/** Parameters that the rules read; the others set limits of steps alone. */
final class Keys {
    static final String DISPOSABLE_INCOME = CommonParameters.DISPOSABLE_INCOME.key();
    static final String LIVING_STANDARD = CommonParameters.MINIMUM_LIVING_STANDARD.key();
    static final String COST_SHARE = "medical-insurance.illness-cost-share";
    static final String ASSETS_MONTHS = "medical-insurance.illness-assets-months";
    static final String HOUSES = "medical-insurance.illness-houses";
    static final String TIMES_A_YEAR = "medical-insurance.illness-times-a-year";
    static final String CEILING = "medical-insurance.annual-ceiling";
    static final String PREMIUM = "medical-insurance.resident-premium";
    static final String PREMIUM_MINIMUM_LIVING = "medical-insurance.premium-aid-minimum-living";
    static final String PREMIUM_OTHER = "medical-insurance.premium-aid-other";

    private static final String DEDUCTIBLE = "medical-insurance.deductible-";
    private static final String RATIO = "medical-insurance.ratio-";

    private Keys() {}

    /** Percent of the disposable income a head that a category bears itself. */
    static String deductible(Category category) {
        return DEDUCTIBLE + category.code();
    }

    /** Percent of the rest that a category is given. */
    static String ratio(Category category) {
        return RATIO + category.code();
    }
}
