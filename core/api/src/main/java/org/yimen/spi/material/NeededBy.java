package org.yimen.spi.material;

/** By when a paper must be there. */
public enum NeededBy {
    /** Before the case is accepted. */
    ACCEPTANCE,
    /** Before the handling is decided; collected while it runs. */
    DECISION,
    /** After a relief-first grant, within its completion deadline (社会救助法 art. 50). */
    COMPLETION
}
