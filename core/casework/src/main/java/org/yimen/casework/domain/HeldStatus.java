package org.yimen.casework.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the register of recognised statuses (认定身份, 社会救助法 art. 42).
 *
 * @param id never {@code null}
 * @param personId never {@code null}
 * @param code of the status; never {@code null}
 * @param from never {@code null}
 * @param until never {@code null}
 * @param source the case's receipt number or the register it was taken from; never {@code null}
 */
public record HeldStatus(
        String id, String personId, String code, LocalDate from, Optional<LocalDate> until, String source) {
    public HeldStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(from, "from");
        until = Objects.requireNonNullElse(until, Optional.empty());
        Objects.requireNonNull(source, "source");
    }
}
