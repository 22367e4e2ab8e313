package org.yimen.plugins.civilaffairs.internal.common;

/** Keys of the parameters that several items of civil affairs declare. */
public final class Keys {
    /** The platform's: yuan a person and month. */
    public static final String STANDARD = "core.minimum-living-standard";
    /** The platform's: 1 if the central base pension counts as income. */
    public static final String BASE_PENSION = "core.base-pension-counts";
    /** The platform's: last year's disposable income a head, yuan a year. */
    public static final String DISPOSABLE_INCOME = "core.disposable-income-per-head";
    /** Percent of medical and rehabilitation expenses that is taken off the income (低保办法 art. 13, last paragraph). */
    public static final String EXPENSE_DEDUCTION = "civil-affairs.expense-deduction-percent";
    /** How many times the standard a 边缘 household's income a head stays below (低保办法 art. 8). */
    public static final String NEAR_FACTOR = "civil-affairs.near-minimum-factor";

    private Keys() {}
}
