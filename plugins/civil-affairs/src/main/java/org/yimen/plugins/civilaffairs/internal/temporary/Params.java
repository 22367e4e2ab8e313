package org.yimen.plugins.civilaffairs.internal.temporary;

import org.yimen.plugins.civilaffairs.internal.common.Keys;

/** Keys of the local numbers that the rules read; defaults and sources stand in {@code item.json}. */
final class Params {
    static final String STANDARD = Keys.STANDARD;
    static final String DISPOSABLE_INCOME = Keys.DISPOSABLE_INCOME;
    static final String BASE_PENSION_COUNTS = Keys.BASE_PENSION;

    /** Most of one 小额快救, in months of the standard. */
    static final String SMALL_CAP = "civil-affairs.small-fast-cap-months";
    /** Most of one urgent grant, in months of the standard a person. */
    static final String EMERGENCY_CAP = "civil-affairs.emergency-cap-months";
    /** Most of one grant by expense, in months of the standard. */
    static final String EXPENSE_CAP = "civil-affairs.expense-cap-months";
    /** Share of the expense that is granted, percent. */
    static final String EXPENSE_SHARE = "civil-affairs.expense-share";
    /** The same for those recognised already. */
    static final String EXPENSE_SHARE_RECOGNISED = "civil-affairs.expense-share-recognised";
    /** From what share of the income on an expense is beyond bearing, percent. */
    static final String BURDEN = "civil-affairs.expense-burden";
    /** Most financial assets a head, in months of the standard. */
    static final String ASSETS = "civil-affairs.temporary-asset-months";
    /** How often a year the same person is helped for the same cause. */
    static final String TIMES = "civil-affairs.temporary-times-a-year";

    private Params() {}
}
