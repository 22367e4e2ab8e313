package org.yimen.spi.parameter;

/** Whether the urban or the rural value of a local parameter applies. */
public enum AreaKind {
    /** 城镇. */
    URBAN,
    /** 农村. */
    RURAL
}
