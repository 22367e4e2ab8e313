package org.yimen.casework.registry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.spi.item.ReleaseId;

/** Keeps the operator's log of what came and went. */
final class CatalogueLog implements CatalogueListener {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLog.class);

    @Override
    public void arrived(LiveItem item) {
        LOG.info("Item {} can be asked, from {}", item.release().id(), item.bundle());
    }

    @Override
    public void left(ReleaseId release) {
        LOG.info("Item {} is gone", release);
    }

    @Override
    public void quarantined(LiveItem item, Fault fault) {
        LOG.warn("Item {} is quarantined: {} {}", item.release().id(), fault.sentence(), fault.detail());
    }
}
