package org.yimen.spi.item;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A status that someone holds, as one department recognised it and all others accept it (社会救助法 art. 42).
 *
 * @param code one of {@link Statuses} or a department's own with its prefix; never {@code null}
 * @param subject {@code applicant}, {@code household} or {@code member:N}; never {@code null}
 * @param from first day; never {@code null}
 * @param until last day; empty while it has no end; never {@code null}
 * @param source case or register it rests on; never {@code null}
 */
public record RecognisedStatus(String code, String subject, LocalDate from, Optional<LocalDate> until, String source) {
    public RecognisedStatus {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(from, "from");
        until = Objects.requireNonNullElse(until, Optional.empty());
        Objects.requireNonNull(source, "source");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
