package org.yimen.persistence.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.port.AttemptStore;

/** Counts in rows, each locked by its update until the transaction ends. */
final class AttemptRows implements AttemptStore {
    private static final long NEVER = 0;
    private static final String IS = " FROM wrong_sign_in WHERE subject = ?";

    private final Rows rows;

    AttemptRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Attempts> find(String subject) {
        return rows.sql()
                .number("SELECT wrong" + IS, subject)
                .filter(wrong -> wrong > 0)
                .map(wrong -> new Attempts(Math.toIntExact(wrong), until(subject)));
    }

    @Override
    public Optional<Attempts> lock(String subject) {
        if (!isLocked(subject)) {
            rows.sql()
                    .insertIfAbsent(
                            "INSERT INTO wrong_sign_in (subject, wrong, until_at, counted_at) VALUES (?, 0, 0, 0)",
                            subject);
            if (!isLocked(subject)) {
                throw new IllegalStateException("the subject was removed meanwhile");
            }
        }
        return find(subject);
    }

    @Override
    public void save(String subject, Attempts attempts, OffsetDateTime now) {
        rows.sql()
                .change(
                        "UPDATE wrong_sign_in SET wrong = ?, until_at = ?, counted_at = ? WHERE subject = ?",
                        attempts.wrong(),
                        attempts.until().map(Times::nanos).orElse(NEVER),
                        Times.nanos(now),
                        subject);
    }

    @Override
    public int removeOlderThan(OffsetDateTime bound) {
        return rows.sql().change("DELETE FROM wrong_sign_in WHERE counted_at < ?", Times.nanos(bound));
    }

    private boolean isLocked(String subject) {
        return rows.sql().change("UPDATE wrong_sign_in SET wrong = wrong WHERE subject = ?", subject) == 1;
    }

    private Optional<OffsetDateTime> until(String subject) {
        return rows.sql()
                .number("SELECT until_at" + IS, subject)
                .filter(until -> until != NEVER)
                .map(Times::at);
    }
}
