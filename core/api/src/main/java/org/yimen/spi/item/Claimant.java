package org.yimen.spi.item;

/** In whose name an item is claimed. */
public enum Claimant {
    /** One person for the household (家庭为单位). */
    HOUSEHOLD,
    /** A person for himself or herself. */
    PERSON,
    /** A guardian for a child or ward. */
    GUARDIAN,
    /** The hospital; the window only assists (疾病应急救助). */
    HOSPITAL,
    /** The employer's union (困难职工). */
    UNION
}
