package org.yimen.casework.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.material.MaterialNeed;

/**
 * What one item answered about an application.
 *
 * @param item never {@code null}
 * @param findings never {@code null}
 * @param materials never {@code null}
 * @param assessment empty if the item could not be asked; never {@code null}
 * @param track empty if the item could not be asked; never {@code null}
 * @param beneficiaries never {@code null}
 * @param cause never {@code null}
 * @param absence in Chinese, why the item could not be asked; never {@code null}
 */
public record ItemCheck(
        ItemCode item,
        List<Finding> findings,
        List<MaterialNeed> materials,
        Optional<Assessment> assessment,
        Optional<String> track,
        List<String> beneficiaries,
        Optional<String> cause,
        Optional<String> absence) {
    public ItemCheck {
        Objects.requireNonNull(item, "item");
        findings = List.copyOf(findings);
        materials = List.copyOf(materials);
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(track, "track");
        beneficiaries = List.copyOf(beneficiaries);
        Objects.requireNonNull(absence, "absence");
    }

    static ItemCheck absent(ItemCode item, String why) {
        return new ItemCheck(
                item,
                List.of(Finding.warning("/items/" + item, "item-unavailable", why)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(why));
    }

    /** Whether the item answered everything. */
    public boolean isComplete() {
        return absence.isEmpty();
    }
}
