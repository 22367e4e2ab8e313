package org.yimen.security.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;

/**
 * Looks once, as soon as the database is there, whether the key file belongs to it. Has the first key made if there are
 * no events yet; takes the seal away, and with it everything that writes, if the key of stored events is missing.
 *
 * <p>A component of its own, because the transactions need the seal before anybody can look into the database.
 */
@Component(service = SealStart.class, immediate = true)
public final class SealStart {
    private static final Logger LOG = LoggerFactory.getLogger(SealStart.class);

    @Activate
    public SealStart(@Reference Transactions transactions, @Reference KeyedSeal seal, ComponentContext context) {
        this(transactions, seal, () -> context.disableComponent(KeyedSeal.NAME));
    }

    SealStart(Transactions transactions, KeyedSeal seal, Runnable takeAway) {
        Optional<SealedEvent> stored = transactions.read(SealStart::anEvent);
        boolean there = stored.isPresent() ? seal.knowsKeyOf(stored.get().seal()) : seal.createFirst();
        if (!there || !isOfThisDatabase(transactions, seal)) {
            LOG.error(
                    "The key that seals this database's events is {}: put the right key file there and restart bundle"
                            + " org.yimen.security; until then nothing can be written",
                    (there ? "not the one in " : "missing in ") + seal.file());
            takeAway.run();
        }
    }

    /** Nodes that start at once on an empty database make a key each: the one that says so first has made the database's. */
    private static boolean isOfThisDatabase(Transactions transactions, KeyedSeal seal) {
        return transactions
                .write(stores -> Outcome.done(seal.marks().entrySet().stream()
                        .allMatch(key -> stores.keyMarks().agrees("event-seal-" + key.getKey(), key.getValue()))))
                .fold(agreed -> agreed, refusal -> false);
    }

    private static Optional<SealedEvent> anEvent(Stores stores) {
        List<CaseId> cases = stores.events().casesAfter("", 1);
        return cases.stream().flatMap(id -> stores.events().ofCase(id).stream()).reduce((earlier, later) -> later);
    }
}
