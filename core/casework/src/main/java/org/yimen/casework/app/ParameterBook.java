package org.yimen.casework.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yimen.casework.access.Region;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.DateBasis;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.parameter.Parameters;

/**
 * The declared parameters of one item for one household: the value set for the smallest region around it, for its kind of
 * area before one for both, the latest set before earlier ones; else the declared default. Remembers what was read.
 */
final class ParameterBook implements Parameters {
    private final Map<String, ParameterSpec> specs;
    private final List<LocalParameter> values;
    private final Question question;
    private final Map<String, BigDecimal> used = new LinkedHashMap<>();

    /**
     * Whose values are asked for.
     *
     * @param regionCode of the case; never {@code null}
     * @param area never {@code null}
     * @param appliedOn never {@code null}
     * @param on day of the decision or the benefit; never {@code null}
     */
    record Question(String regionCode, AreaKind area, LocalDate appliedOn, LocalDate on) {}

    ParameterBook(List<ParameterSpec> declared, List<LocalParameter> values, Question question) {
        this.specs = declared.stream().collect(Collectors.toMap(ParameterSpec::key, spec -> spec, (a, b) -> a));
        this.values = List.copyOf(values);
        this.question = question;
    }

    @Override
    public BigDecimal number(String key) {
        ParameterSpec spec = specs.get(key);
        if (spec == null) {
            throw new IllegalArgumentException("the item did not declare the parameter " + key);
        }
        BigDecimal value = set(spec).map(LocalParameter::value).orElseGet(() -> spec.defaultFor(question.area()));
        synchronized (used) {
            used.put(key, value);
        }
        return value;
    }

    /** What was read so far, key and value. */
    Map<String, BigDecimal> used() {
        synchronized (used) {
            return Map.copyOf(used);
        }
    }

    private Optional<LocalParameter> set(ParameterSpec spec) {
        LocalDate day = spec.dateBasis() == DateBasis.APPLICATION ? question.appliedOn() : question.on();
        return values.stream()
                .filter(value -> value.key().equals(spec.key()))
                .filter(value -> value.holdsOn(day))
                .filter(value -> new Region(value.regionCode()).covers(question.regionCode()))
                .filter(value -> value.area().map(question.area()::equals).orElse(true))
                .max(Comparator.comparingInt((LocalParameter value) ->
                                new Region(value.regionCode()).prefix().length())
                        .thenComparing(value -> value.area().isPresent())
                        .thenComparing(value -> value.setBy().at()));
    }
}
