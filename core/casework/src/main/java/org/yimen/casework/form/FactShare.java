package org.yimen.casework.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemForm;

/**
 * What one item's department may see of the facts a household told for all its items: the fields that the item reads, and
 * no others (个人信息保护法 art. 6: the least that the purpose needs).
 */
public final class FactShare {
    /** A row without its name or holder says nothing. */
    private static final Set<String> ALWAYS_KEPT = Set.of("name", "holder");

    private final Collection<String> fields;

    private FactShare(Collection<String> fields) {
        this.fields = fields;
    }

    /**
     * @param facts as filled in, by name; never {@code null}
     * @param form of the item; never {@code null}
     * @return never {@code null}
     */
    public static Document of(Document facts, ItemForm form) {
        Map<String, Object> shared = new LinkedHashMap<>();
        for (FactUse use : form.facts()) {
            String name = use.key().name();
            if (facts.asMap().get(name) instanceof Map<?, ?> value) {
                shared.put(name, use.fields().isEmpty() ? value : new FactShare(use.fields()).of(value, "", false));
            }
        }
        return Document.of(shared);
    }

    private Map<String, Object> of(Map<?, ?> object, String prefix, boolean element) {
        Map<String, Object> kept = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String path = prefix + key;
            if (fields.contains(path) || element && ALWAYS_KEPT.contains(key)) {
                kept.put(String.valueOf(key), value);
            } else if (fields.stream().anyMatch(field -> field.startsWith(path + "/"))) {
                kept.put(String.valueOf(key), below(value, path + "/"));
            }
        });
        return kept;
    }

    private Object below(Object value, String prefix) {
        if (value instanceof Map<?, ?> object) {
            return of(object, prefix, false);
        }
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> of((Map<?, ?>) row, prefix, true))
                        .toList()
                : value;
    }
}
