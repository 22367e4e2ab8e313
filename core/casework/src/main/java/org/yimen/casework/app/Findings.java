package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yimen.casework.form.ComposedForm;
import org.yimen.spi.data.Finding;

/** Order and tidiness of findings. */
final class Findings {
    private static final Pattern INDEX = Pattern.compile("/\\d+");

    private Findings() {}

    /** Each once, in the order of the form's questions; errors before warnings at the same place. */
    static List<Finding> ordered(List<Finding> findings, ComposedForm form) {
        List<Finding> sorted = new ArrayList<>(new LinkedHashSet<>(findings));
        Map<String, Integer> places = places(sorted, form);
        sorted.sort(Comparator.comparingInt((Finding finding) -> places.get(finding.pointer()))
                .thenComparing(Finding::severity));
        return List.copyOf(sorted);
    }

    private static Map<String, Integer> places(List<Finding> findings, ComposedForm form) {
        if (findings.isEmpty()) {
            return Map.of();
        }
        List<String> order = form.order();
        return findings.stream()
                .map(Finding::pointer)
                .distinct()
                .collect(Collectors.toMap(pointer -> pointer, pointer -> place(pointer, order)));
    }

    private static int place(String pointer, List<String> order) {
        String plain = INDEX.matcher(pointer).replaceAll("");
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).startsWith(plain)) {
                return i;
            }
        }
        return order.size();
    }
}
