package org.yimen.casework.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.parameter.AreaKind;

/**
 * A value the city set for a policy parameter (政策参数).
 *
 * @param id never {@code null}
 * @param key of the declared parameter; never {@code null}
 * @param regionCode where it holds, with everything below; never {@code null}
 * @param area urban or rural only; empty for both; never {@code null}
 * @param from first day; never {@code null}
 * @param until last day; never {@code null}
 * @param value never {@code null}
 * @param source the document that sets it; never {@code null}
 * @param setBy never {@code null}
 */
public record LocalParameter(
        String id,
        String key,
        String regionCode,
        Optional<AreaKind> area,
        LocalDate from,
        Optional<LocalDate> until,
        BigDecimal value,
        String source,
        Moment setBy) {
    public LocalParameter {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(regionCode, "regionCode");
        area = Objects.requireNonNullElse(area, Optional.empty());
        Objects.requireNonNull(from, "from");
        until = Objects.requireNonNullElse(until, Optional.empty());
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(setBy, "setBy");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
