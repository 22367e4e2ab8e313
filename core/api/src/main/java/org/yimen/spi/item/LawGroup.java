package org.yimen.spi.item;

/** Where an item stands in the law's own order (社会救助法 art. 15). */
public enum LawGroup {
    /** 基本生活救助. */
    BASIC,
    /** 专项社会救助. */
    SPECIAL,
    /** 急难社会救助. */
    EMERGENCY,
    /** Not a kind of relief of art. 15: recognition, services of mass organisations. */
    OTHER
}
