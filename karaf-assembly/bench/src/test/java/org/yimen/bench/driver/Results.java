package org.yimen.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table. */
final class Results {
    private final List<Line> lines = new ArrayList<>();

    /**
     * One measured number.
     *
     * @param what was measured
     * @param where the database and its settings
     * @param value the number
     * @param unit of the number
     * @param budget what it should be; empty if it is only reported
     */
    record Line(String what, String where, double value, String unit, String budget) {
        /** Whether the budget is kept; a line without one keeps it. */
        boolean isKept() {
            if (budget.isEmpty()) {
                return true;
            }
            double bound = Double.parseDouble(budget.substring(2));
            return budget.startsWith("<") ? value <= bound : value >= bound;
        }
    }

    void add(String what, String where, double value, String unit) {
        add(what, where, value, unit, "");
    }

    /** @param budget {@code <=} or {@code >=} and a number, as {@code <=20} */
    void add(String what, String where, double value, String unit, String budget) {
        Line line = new Line(what, where, value, unit, budget);
        lines.add(line);
        System.out.println(text(line));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** All lines below each other. */
    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%n%-52s %-22s %10s %-12s %-8s%n", "what", "where", "measured", "unit", "budget"));
        lines.forEach(line -> table.append(text(line)).append(System.lineSeparator()));
        return table.toString();
    }

    private static String text(Line line) {
        String verdict = line.budget().isEmpty() ? "" : line.budget() + (line.isKept() ? "  kept" : "  MISSED");
        return String.format(
                Locale.ROOT,
                "%-52s %-22s %10.2f %-12s %s",
                line.what(),
                line.where(),
                line.value(),
                line.unit(),
                verdict);
    }

    void write(Path file) throws IOException {
        Map<String, Object> machine = new TreeMap<>(Map.of(
                "processors", Runtime.getRuntime().availableProcessors(),
                "java", Runtime.version().toString(),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.version")));
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Http.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValue(file.toFile(), Map.of("machine", machine, "lines", lines));
    }
}
