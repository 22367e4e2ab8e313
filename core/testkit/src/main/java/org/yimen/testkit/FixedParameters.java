package org.yimen.testkit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.parameter.Parameters;

/** The declared parameters of a release at their defaults, or as a test overrides them. Immutable. */
public final class FixedParameters implements Parameters {
    private final Map<String, BigDecimal> values;

    private FixedParameters(Map<String, BigDecimal> values) {
        this.values = Map.copyOf(values);
    }

    /** The defaults of a release for urban or rural households; never {@code null}. */
    public static FixedParameters of(ItemRelease release, AreaKind area) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (ParameterSpec spec : release.parameters()) {
            values.put(spec.key(), spec.defaultFor(area));
        }
        return new FixedParameters(values);
    }

    /**
     * A copy with another value for one parameter.
     *
     * @throws IllegalArgumentException if the release does not declare it
     */
    public FixedParameters with(String key, String value) {
        number(key);
        Map<String, BigDecimal> copy = new LinkedHashMap<>(values);
        copy.put(key, new BigDecimal(value));
        return new FixedParameters(copy);
    }

    /** A copy with every parameter set to one value, such as zero. */
    FixedParameters allSetTo(BigDecimal value) {
        Map<String, BigDecimal> copy = new LinkedHashMap<>();
        values.keySet().forEach(key -> copy.put(key, value));
        return new FixedParameters(copy);
    }

    @Override
    public BigDecimal number(String key) {
        BigDecimal value = values.get(key);
        if (value == null) {
            throw new UndeclaredParameter(key);
        }
        return value;
    }

    /** A parameter was read that the release does not declare: declare it under {@code parameters} in item.json. */
    static final class UndeclaredParameter extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UndeclaredParameter(String key) {
            super("parameter " + key + " is read but not declared among the release's parameters");
        }
    }
}
