package org.yimen.casework.port;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Wrong sign-ins that are counted elsewhere than in an account: of an address, of a name that nobody has. Every node
 * counts in the same place. Subjects have at most 64 characters and tell nobody what they stand for.
 */
public interface AttemptStore {
    /** What has been counted; empty if nothing has. */
    Optional<Attempts> find(String subject);

    /**
     * As {@link #find}, to be counted on: whoever else wants to count the same subject waits until the transaction ends.
     */
    Optional<Attempts> lock(String subject);

    /** Counts on, after {@link #lock} in the same transaction. */
    void save(String subject, Attempts attempts, OffsetDateTime now);

    /** Forgets what was counted last before a point in time; answers how many subjects. */
    int removeOlderThan(OffsetDateTime bound);

    /**
     * What has been counted of a subject.
     *
     * @param wrong how many
     * @param until when something about it ends, in the terms of whoever counts; never {@code null}
     */
    record Attempts(int wrong, Optional<OffsetDateTime> until) {
        public Attempts {
            Objects.requireNonNull(until, "until");
        }
    }
}
