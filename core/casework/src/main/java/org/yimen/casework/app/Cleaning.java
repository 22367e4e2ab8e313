package org.yimen.casework.app;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.background.Job;
import org.yimen.casework.background.LeasedWork;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;

/**
 * Forgets what nobody needs any more: sessions that have run out, answers kept for repeated requests after 24 hours, wrong
 * sign-ins of addresses and unknown names after 30 days. Once an hour, by one node.
 */
@Component(service = Cleaning.class, immediate = true)
public final class Cleaning {
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration ANSWERS_KEPT = Duration.ofHours(24);
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

    private final Job job;

    @Activate
    public Cleaning(@Reference LeasedWork background, @Reference Time time) {
        this.job = background.every(PERIOD, "cleaning", (stores, progress) -> {
            clean(stores, time.now());
            return Optional.empty();
        });
    }

    @Deactivate
    void stop() {
        job.close();
    }

    static void clean(Stores stores, OffsetDateTime now) {
        int sessions = stores.sessions().removeExpired(now);
        int answers = stores.idempotency().removeOlderThan(now.minus(ANSWERS_KEPT));
        int attempts = stores.attempts().removeOlderThan(now.minus(ATTEMPTS_KEPT));
        LOG.debug(
                "Forgot {} sessions, {} answers to requests, {} counts of wrong sign-ins", sessions, answers, attempts);
    }
}
