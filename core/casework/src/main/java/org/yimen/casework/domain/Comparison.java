package org.yimen.casework.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;

/**
 * Declared and found, side by side.
 *
 * @param fact name of the fact; never {@code null}
 * @param pointer place in the fact; never {@code null}
 * @param declared empty if the applicant did not say; never {@code null}
 * @param found empty if the check found nothing there; never {@code null}
 * @param source who found it; never {@code null}
 */
public record Comparison(
        String fact, String pointer, Optional<Object> declared, Optional<Object> found, String source) {
    public Comparison {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(source, "source");
    }

    public boolean differs() {
        return !declared.equals(found);
    }

    /** Every place of every found fact beside what was declared there, in the order found. */
    public static List<Comparison> of(Facts known, List<FactValue> found) {
        List<Comparison> all = new ArrayList<>();
        for (FactValue value : found) {
            Document declared = known.declared(value.key().name());
            Set<String> places = new LinkedHashSet<>();
            collect("", value.value().asMap(), places);
            collect("", declared.asMap(), places);
            for (String place : places) {
                all.add(new Comparison(
                        value.key().name(),
                        place,
                        declared.at(place),
                        value.value().at(place),
                        value.source()));
            }
        }
        return List.copyOf(all);
    }

    private static void collect(String pointer, Object value, Set<String> places) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, child) ->
                    collect(pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1"), child, places));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(pointer + "/" + i, list.get(i), places);
            }
        } else {
            places.add(pointer);
        }
    }
}
