package org.yimen.spi.parameter;

import java.math.BigDecimal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The values of an item's declared parameters for one household: region, urban or rural, and each parameter's date are
 * already chosen. Every value read is recorded with the assessment or decision it led to.
 */
@ProviderType
public interface Parameters {
    /**
     * @param key of a parameter the item declares in its release
     * @return never {@code null}
     * @throws IllegalArgumentException if the item did not declare it: a fault of the item
     */
    BigDecimal number(String key);
}
