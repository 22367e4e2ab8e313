package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.yimen.casework.form.ComposedForm;
import org.yimen.spi.data.Finding;

/** Order and tidiness of findings. */
final class Findings {
    private Findings() {}

    /** Each once, in the order of the form's questions; errors before warnings at the same place. */
    static List<Finding> ordered(List<Finding> findings, ComposedForm form) {
        List<String> order =
                form.questions().stream().map(question -> question.pointer()).toList();
        List<Finding> sorted = new ArrayList<>(new LinkedHashSet<>(findings));
        sorted.sort(Comparator.comparingInt((Finding finding) -> place(finding.pointer(), order))
                .thenComparing(Finding::severity));
        return List.copyOf(sorted);
    }

    private static int place(String pointer, List<String> order) {
        String plain = pointer.replaceAll("/\\d+", "");
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).replaceAll("/(\\d+|\\*|-|\\[\\])", "").startsWith(plain)) {
                return i;
            }
        }
        return order.size();
    }
}
