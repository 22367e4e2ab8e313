package org.yimen.casework.form;

import java.util.List;
import java.util.Objects;
import org.yimen.spi.item.ReleaseId;

/**
 * One thing the form asks.
 *
 * @param pointer JSON pointer into the answers; a field of a list's element has {@code -} in place of the index; never
 *     {@code null}
 * @param title in Chinese; never {@code null}
 * @param neededBy the items that read the answer, in the form's order; never {@code null}
 * @param requiredBy those of them that cannot do without it; empty if it may be left out; never {@code null}
 * @param why in Chinese, each reason once; never {@code null}
 */
public record Question(
        String pointer, String title, List<ReleaseId> neededBy, List<ReleaseId> requiredBy, List<String> why) {
    public Question {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(title, "title");
        neededBy = List.copyOf(neededBy);
        requiredBy = List.copyOf(requiredBy);
        why = List.copyOf(why);
    }

    public boolean isRequired() {
        return !requiredBy.isEmpty();
    }
}
