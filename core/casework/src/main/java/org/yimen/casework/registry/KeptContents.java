package org.yimen.casework.registry;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.item.ReleaseId;

/** What is known of the kept releases; looked up before the registry's lock is taken, which must not wait for a database. */
final class KeptContents {
    private static final Logger LOG = LoggerFactory.getLogger(KeptContents.class);

    private final Map<ReleaseId, StoredRelease> known = new ConcurrentHashMap<>();
    private volatile KeptReleases source = KeptReleases.NONE;

    /** Asks another source from now on; another database may know other releases. */
    void ask(KeptReleases next) {
        if (source != next) {
            source = next;
            known.clear();
        }
    }

    /** Looks up what is kept under the id of an item, unless it is known. */
    void lookUp(Candidate candidate) {
        if (candidate instanceof Candidate.Item item) {
            ReleaseId id = item.item().release().id();
            if (!known.containsKey(id)) {
                find(id).ifPresent(kept -> known.put(id, kept));
            }
        }
    }

    /** The kept release that an item contradicts, as far as is known. */
    Optional<StoredRelease> contradicted(LiveItem item) {
        return Optional.ofNullable(known.get(item.release().id()))
                .filter(kept -> !item.differencesFrom(kept).isEmpty());
    }

    private Optional<StoredRelease> find(ReleaseId id) {
        try {
            return source.find(id);
        } catch (RuntimeException untold) {
            LOG.debug("What cases are pinned to as {} cannot be told now", id, untold);
            return Optional.empty();
        }
    }
}
