package org.yimen.spi.parameter;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yimen.spi.data.LegalBasis;

/**
 * A number that a place sets and changes: an amount, threshold, ratio or limit.
 *
 * @param key owner's code, a dot, lower-case words with dashes: {@code civil-affairs.minimum-living-standard}; never
 *     {@code null}
 * @param title in Chinese; never {@code null}
 * @param unit in Chinese, such as {@code 元/人·月}, {@code %}, {@code 个工作日}; never {@code null}
 * @param defaultValue used until the city sets its own; never {@code null}
 * @param ruralDefault the default for rural households where it differs; never {@code null}
 * @param defaultSource where the default comes from; {@link LegalBasis#platformDefault} if no source settles it; never
 *     {@code null}
 * @param dateBasis never {@code null}
 */
public record ParameterSpec(
        String key,
        String title,
        String unit,
        BigDecimal defaultValue,
        Optional<BigDecimal> ruralDefault,
        LegalBasis defaultSource,
        DateBasis dateBasis) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    public ParameterSpec {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a parameter's key: " + key);
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(defaultValue, "defaultValue");
        ruralDefault = Objects.requireNonNullElse(ruralDefault, Optional.empty());
        Objects.requireNonNull(defaultSource, "defaultSource");
        Objects.requireNonNull(dateBasis, "dateBasis");
    }

    /** The default for a household of this kind of area; never {@code null}. */
    public BigDecimal defaultFor(AreaKind area) {
        return area == AreaKind.RURAL ? ruralDefault.orElse(defaultValue) : defaultValue;
    }

    /** The code of the department that declares the parameter. */
    public String owner() {
        return key.substring(0, key.indexOf('.'));
    }
}
