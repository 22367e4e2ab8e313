package org.yimen.spi.item;

/** Where an item stands in the 1+8+N catalogue of the work plan. */
public enum CatalogueGroup {
    /** One of the eight statutory relief systems (社会救助暂行办法). */
    EIGHT,
    /** Social forces (社会力量): items that the organisations of 社会救助法 art. 7 run (工会、妇女联合会、残疾人联合会). */
    SOCIAL,
    /** A further local item (N). */
    LOCAL
}
