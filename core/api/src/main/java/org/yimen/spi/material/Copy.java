package org.yimen.spi.material;

/** In which shape a paper is wanted. */
public enum Copy {
    /** 原件. */
    ORIGINAL,
    /** 复印件. */
    COPY,
    /** 原件核验后退回,留复印件: the original is looked at and given back. */
    ORIGINAL_SEEN
}
