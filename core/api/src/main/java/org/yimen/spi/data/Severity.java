package org.yimen.spi.data;

/** How much a {@link Finding} matters. */
public enum Severity {
    /** The application cannot be accepted until it is mended. */
    ERROR,
    /** Someone must look at it; it does not stop the acceptance. */
    WARNING,
    /** Good to know. */
    INFO
}
