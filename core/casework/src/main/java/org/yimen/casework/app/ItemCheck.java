package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Selection;
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

    /** An item that cannot be asked, with what it found when it was asked last about these answers. */
    static ItemCheck absent(Selection selection, String why) {
        List<Finding> findings = new ArrayList<>(selection.findings().orElse(List.of()));
        findings.add(Finding.warning("/items/" + selection.item(), "item-unavailable", why));
        return new ItemCheck(
                selection.item(),
                findings,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(why));
    }

    /** Why nothing can be said about the answers, neither by the item now nor from what it said before. */
    Optional<String> unknown(CaseFile file) {
        boolean known = file.selections().stream()
                .filter(selection -> selection.item().equals(item))
                .anyMatch(selection -> selection.findings().isPresent());
        return known ? Optional.empty() : absence;
    }

    /** Whether the item answered everything. */
    public boolean isComplete() {
        return absence.isEmpty();
    }
}
