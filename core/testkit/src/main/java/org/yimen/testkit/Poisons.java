package org.yimen.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Values that have no business in a field, by the words a failure names them with. */
final class Poisons {
    static final List<Map.Entry<String, Object>> ALL = List.of(
            Map.entry("a negative number", new BigDecimal("-1")),
            Map.entry("a huge number", new BigDecimal("1e30")),
            Map.entry("a tiny fraction", new BigDecimal("0.0000000001")),
            Map.entry("a huge text", "甲".repeat(200_000)),
            Map.entry("a four-byte name", "𠮷野·㼆𠀀"),
            Map.entry("blanks", "  "),
            Map.entry("an impossible date", "2026-02-30"),
            Map.entry("the last date", "9999-12-31"),
            Map.entry("the first date", "0001-01-01"),
            Map.entry("a leap day", "2024-02-29"),
            Map.entry("a missing member", "member:29"),
            Map.entry("a member far out", "member:99999999999"),
            Map.entry("true", true),
            Map.entry("an empty list", List.of()),
            Map.entry("a mixed list", List.of("x", 1, true, List.of(2), Map.of("holder", 3))),
            Map.entry("an object", Map.of("holder", "applicant", "name", List.of())));

    private Poisons() {}
}
