package org.yimen.spi.parameter;

/** By which day's value of a parameter a rule goes. */
public enum DateBasis {
    /** The day of the application. */
    APPLICATION,
    /** The day of the decision. */
    DECISION,
    /** The month a benefit is paid for. */
    BENEFIT_MONTH
}
