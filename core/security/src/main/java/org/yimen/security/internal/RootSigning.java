package org.yimen.security.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.EventHead;
import org.yimen.security.SignedRoot;

/** Signs one root after the other into a folder. Used by one thread at a time. */
final class RootSigning {
    private static final Logger LOG = LoggerFactory.getLogger(RootSigning.class);

    private final RootFolder folder;
    private final RootKeys keys;
    private final Clock clock;

    /** @param clock of the machine: roots are of real time whatever the platform's own time is */
    RootSigning(RootFolder folder, RootKeys keys, Clock clock) {
        this.folder = folder;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Signs what all chains are now.
     *
     * @param heads gives the heads of all chains at one moment, in the order of their cases
     */
    SignedRoot sign(Consumer<Consumer<EventHead>> heads) {
        new PublicRootKeys(folder.path()).publish(keys);
        RootHistory history = RootHistory.read(folder, keys);
        history.breaks()
                .forEach(found -> LOG.error("In {}: {} does not hold; run yimen:verify-events", folder.path(), found));
        Map.Entry<Long, Path> last = folder.files().lastEntry();
        long number = last == null ? 1 : last.getKey() + 1;
        Instant created = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Path file = folder.file(number, created);
        return PrivateFiles.create(file, bytes -> {
            RootWriter writer = new RootWriter(bytes, keys);
            boolean all = last == null || history.lastComplete().isEmpty();
            writer.begin(number, created, last == null ? RootFile.NONE : RootFolder.digest(last.getValue()), all);
            ChangedHeads changes = new ChangedHeads(history, all, writer::head);
            heads.accept(changes::add);
            RootSum.Total total = changes.total();
            writer.end(total);
            return new SignedRoot(number, file, total.chains(), total.events(), changes.contradicted());
        });
    }
}
