package org.yimen.security;

/** Is told what does not hold, while chains are verified. */
public interface ChainBreaks {
    /** A chain does not hold here. */
    void chain(ChainBreak found);

    /** A signed root does not hold. */
    void root(RootBreak found);
}
