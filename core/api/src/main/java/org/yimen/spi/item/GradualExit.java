package org.yimen.spi.item;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * 渐退期: how long a household may still be paid after earnings of its own lifted it over the line (低保办法 art. 33).
 *
 * @param months at the most, 1 or more
 * @param parameter key of the parameter by which a city sets its own length; never {@code null}
 * @param basis never {@code null}
 */
public record GradualExit(int months, Optional<String> parameter, LegalBasis basis) {

    public GradualExit {
        if (months < 1) {
            throw new IllegalArgumentException("a gradual exit lasts a month at the least");
        }
        parameter = Objects.requireNonNullElse(parameter, Optional.empty());
        Objects.requireNonNull(basis, "basis");
    }
}
