package org.yimen.casework.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.ItemCode;

/**
 * One item of a case.
 *
 * @param item never {@code null}
 * @param pin empty while the case is a draft; never {@code null}
 * @param track code of the way it will be handled, as the item chose it for the answers; present with the pin; never
 *     {@code null}
 * @param beneficiaries for whom it is applied for: {@code household}, {@code applicant} or {@code member:N}; never
 *     {@code null}
 * @param cause under which a grant would count; never {@code null}
 * @param findings what the item found in the answers as they are, for when it cannot be asked again; empty if they
 *     changed since or it was not asked; never {@code null}
 */
public record Selection(
        ItemCode item,
        Optional<Pin> pin,
        Optional<String> track,
        List<String> beneficiaries,
        Optional<String> cause,
        Optional<List<Finding>> findings) {
    public Selection {
        Objects.requireNonNull(item, "item");
        pin = Objects.requireNonNullElse(pin, Optional.empty());
        track = Objects.requireNonNullElse(track, Optional.empty());
        beneficiaries = beneficiaries == null ? List.of() : List.copyOf(beneficiaries);
        cause = Objects.requireNonNullElse(cause, Optional.empty());
        findings = Objects.requireNonNullElse(findings, Optional.<List<Finding>>empty())
                .map(List::copyOf);
    }

    public static Selection of(ItemCode item) {
        return new Selection(item, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** The same item tied to a release. */
    public Selection pinned(Pin release) {
        return new Selection(item, Optional.of(release), track, beneficiaries, cause, findings);
    }

    /** The same item with what its rules chose and found for the answers. */
    public Selection planned(Optional<String> way, List<String> whom, Optional<String> why, List<Finding> found) {
        return new Selection(item, pin, way, whom, why, Optional.of(found));
    }

    /** The same item, which was not asked about the answers as they are now. */
    public Selection unasked() {
        return new Selection(item, pin, track, beneficiaries, cause, Optional.empty());
    }
}
