package org.yimen.casework.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.form.ComposedForm;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.ItemCode;

/**
 * All that is known about an application at once.
 *
 * @param form the one form over all items; never {@code null}
 * @param findings of schema, shared checks, jurisdiction, duplicates and all items, in the form's order; never {@code null}
 * @param materials papers of all items, each once; never {@code null}
 * @param items what each item answered; never {@code null}
 */
public record Check(ComposedForm form, List<Finding> findings, List<CaseMaterial> materials, List<ItemCheck> items) {
    public Check {
        Objects.requireNonNull(form, "form");
        findings = List.copyOf(findings);
        materials = List.copyOf(materials);
        items = List.copyOf(items);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    Optional<ItemCheck> of(ItemCode item) {
        return items.stream().filter(check -> check.item().equals(item)).findFirst();
    }
}
