package org.yimen.casework;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ReleaseId;

/**
 * What the running platform offers. A snapshot is taken at each call; safe for use by several threads; an OSGi service.
 */
@ProviderType
public interface ItemCatalogue {
    /** Every release installed now or stored with a case, in the order of item and version; never {@code null}. */
    List<CatalogueEntry> entries();

    /** The release a new case takes today: the newest effective one that is installed and in order. */
    Optional<CatalogueEntry> current(ItemCode item);

    /** One release, installed or only stored. */
    Optional<CatalogueEntry> release(ReleaseId id);
}
