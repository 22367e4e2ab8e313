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

    /**
     * Every place that was found beside what was declared there, in the order found. What a check did not look at, member
     * by member of the fact, is not compared.
     */
    public static List<Comparison> of(Facts known, List<FactValue> found) {
        List<Comparison> all = new ArrayList<>();
        for (FactValue value : found) {
            Document declared = known.declared(value.key().name());
            Set<String> places = new LinkedHashSet<>();
            for (String member : value.value().asMap().keySet()) {
                String pointer = "/" + escaped(member);
                value.value().at(pointer).ifPresent(seen -> collect(pointer, seen, places));
                declared.at(pointer).ifPresent(said -> collect(pointer, said, places));
            }
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
            map.forEach((name, child) -> collect(pointer + "/" + escaped(name.toString()), child, places));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(pointer + "/" + i, list.get(i), places);
            }
        } else {
            places.add(pointer);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
