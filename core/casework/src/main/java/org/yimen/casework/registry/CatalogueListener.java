package org.yimen.casework.registry;

import org.yimen.spi.item.ReleaseId;

/**
 * Is told of changes of what is installed, in the order they happened, on some thread and outside every lock; what it
 * throws is logged and forgotten. It should return soon: others wait for it.
 */
public interface CatalogueListener {
    /** An item can be asked: it was installed, its facts are there again, it replaced an equal one, its
     * quarantine is over, or it has proved to be in order again. */
    default void arrived(LiveItem item) {}

    /** An item can no longer be asked. */
    default void left(ReleaseId release) {}

    /** An item was set aside; told on the thread of the call that brought it about. */
    default void quarantined(LiveItem item, Fault fault) {}
}
