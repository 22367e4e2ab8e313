package org.yimen.spi.item;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * Where the months come from for which a status is conferred (刚性支出困难家庭认定办法 art. 10: twelve at the most; 残疾人证管理办法 art. 19:
 * ten years).
 *
 * @param parameter key of the parameter by which a city sets its own months; never {@code null}
 * @param basis never {@code null}
 */
public record ValidityRule(Optional<String> parameter, LegalBasis basis) {

    public ValidityRule {
        parameter = Objects.requireNonNullElse(parameter, Optional.empty());
        Objects.requireNonNull(basis, "basis");
    }
}
