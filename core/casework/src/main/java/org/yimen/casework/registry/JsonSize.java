package org.yimen.casework.registry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;

/** How many bytes a document takes as JSON without spaces, in UTF-8; escapes are not counted. */
final class JsonSize {
    private JsonSize() {}

    static long of(Document document) {
        return size(document.asMap());
    }

    private static long size(Object value) {
        if (value instanceof Map<?, ?> map) {
            return 2
                    + map.entrySet().stream()
                            .mapToLong(member -> size(member.getKey()) + size(member.getValue()) + 2)
                            .sum();
        }
        if (value instanceof List<?> list) {
            return 2 + list.stream().mapToLong(element -> size(element) + 1).sum();
        }
        if (value instanceof String text) {
            return 2L + text.getBytes(StandardCharsets.UTF_8).length;
        }
        return value instanceof BigDecimal number ? number.precision() + 2L : 5;
    }
}
