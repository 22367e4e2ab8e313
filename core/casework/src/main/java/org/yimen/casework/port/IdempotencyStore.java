package org.yimen.casework.port;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Answers already given, so that a repeated request has no second effect. */
public interface IdempotencyStore {
    /**
     * Takes a key for the transaction. Waits while another transaction holds the same key.
     *
     * @return false if the key was taken by a transaction that committed; {@link #find} then has its answer in a new
     *     transaction
     */
    boolean take(Key key, String requestDigest, OffsetDateTime now);

    /** Records the answer under a key taken in this transaction. */
    void answer(Key key, Answer answer);

    Optional<Answer> find(Key key);

    int removeOlderThan(OffsetDateTime bound);

    /**
     * What makes two requests the same.
     *
     * @param accountId never {@code null}
     * @param route method and path; never {@code null}
     * @param key as sent; never {@code null}
     */
    record Key(String accountId, String route, String key) {
        public Key {
            Objects.requireNonNull(accountId, "accountId");
            Objects.requireNonNull(route, "route");
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * An answer as it was sent.
     *
     * @param requestDigest SHA-256 of the request's body, hexadecimal; never {@code null}
     * @param status HTTP status
     * @param headers the few that matter, such as ETag and Location; never {@code null}
     * @param body never {@code null}
     */
    record Answer(String requestDigest, int status, Map<String, String> headers, String body) {
        public Answer {
            Objects.requireNonNull(requestDigest, "requestDigest");
            headers = Map.copyOf(headers);
            Objects.requireNonNull(body, "body");
        }
    }
}
