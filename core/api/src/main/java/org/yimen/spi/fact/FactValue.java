package org.yimen.spi.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Document;

/**
 * One value of a fact about a household; never a bare value.
 *
 * @param key never {@code null}
 * @param value never {@code null}
 * @param asOf the day the value speaks of; never {@code null}
 * @param provenance never {@code null}
 * @param source who says it: the applicant, a check report's number, a survey form; never {@code null}
 * @param recordedAt never {@code null}
 * @param verifiedBy who verified it, by role; empty while unverified; never {@code null}
 * @param verifiedAt present exactly if {@code verifiedBy} is; never {@code null}
 */
public record FactValue(
        FactKey key,
        Document value,
        LocalDate asOf,
        Provenance provenance,
        String source,
        OffsetDateTime recordedAt,
        Optional<String> verifiedBy,
        Optional<OffsetDateTime> verifiedAt) {
    public FactValue {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(recordedAt, "recordedAt");
        verifiedBy = Objects.requireNonNullElse(verifiedBy, Optional.empty());
        verifiedAt = Objects.requireNonNullElse(verifiedAt, Optional.empty());
        if (verifiedBy.isPresent() != verifiedAt.isPresent()) {
            throw new IllegalArgumentException("a verification has a who and a when: " + key);
        }
    }

    @JsonIgnore
    public boolean isVerified() {
        return verifiedBy.isPresent();
    }
}
