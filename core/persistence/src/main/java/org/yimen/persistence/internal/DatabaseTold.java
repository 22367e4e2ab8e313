package org.yimen.persistence.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator that the database cannot be used, why and what to do: once for each reason, however often it is
 * tried; and once that it can be used again. Safe for use by several threads.
 */
final class DatabaseTold {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTold.class);

    private String told = "";
    private long since;

    synchronized void fails(SQLException failure) {
        Optional<String> known = DatabaseFault.sentence(failure);
        String reason = known.orElseGet(() -> failure.getClass().getName() + failure.getSQLState());
        if (reason.equals(told) || reason.equals(DatabaseFault.SILENT) && !told.isEmpty()) {
            return;
        }
        since = told.isEmpty() ? System.nanoTime() : since;
        told = reason;
        if (known.isPresent()) {
            LOG.warn("The database cannot be used: {}. It is tried again until it works", reason);
        } else {
            LOG.warn("The database cannot be used; it is tried again until it works", failure);
        }
    }

    synchronized void works() {
        if (!told.isEmpty()) {
            LOG.info(
                    "The database can be used again, after {} s",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since));
            told = "";
        }
    }
}
