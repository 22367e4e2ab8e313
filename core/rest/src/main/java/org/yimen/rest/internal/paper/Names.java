package org.yimen.rest.internal.paper;

import java.util.Map;
import java.util.Objects;
import org.yimen.spi.item.ItemCode;

/**
 * What codes are called.
 *
 * @param regions names by code; never {@code null}
 * @param departments names by code; never {@code null}
 * @param phones of the departments' liaisons, by code; never {@code null}
 * @param items names of the case's items as pinned; never {@code null}
 */
public record Names(
        Map<String, String> regions,
        Map<String, String> departments,
        Map<String, String> phones,
        Map<ItemCode, String> items) {
    public Names {
        Objects.requireNonNull(regions, "regions");
        Objects.requireNonNull(departments, "departments");
        Objects.requireNonNull(phones, "phones");
        Objects.requireNonNull(items, "items");
    }

    String region(String code) {
        return regions.getOrDefault(code, code);
    }

    String department(String code, String otherwise) {
        return departments.getOrDefault(code, otherwise);
    }

    String phone(String department) {
        return phones.getOrDefault(department, "");
    }

    String item(ItemCode item) {
        return items.getOrDefault(item, item.toString());
    }
}
