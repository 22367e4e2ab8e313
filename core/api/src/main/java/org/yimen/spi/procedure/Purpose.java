package org.yimen.spi.procedure;

/** What a track is gone through for. */
public enum Purpose {
    /** 申请: from an application to a decision to grant or refuse. */
    APPLICATION,
    /**
     * 调减、终止: a running grant is to be cut or ended (社会救助法 art. 47, 48; 特困人员认定办法 art. 26). It is accepted on the day it is
     * opened, and granted if the change is decided. An item without such a track gets the platform's own.
     */
    CHANGE
}
