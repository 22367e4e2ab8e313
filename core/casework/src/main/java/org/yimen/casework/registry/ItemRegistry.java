package org.yimen.casework.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ReleaseId;

/** The items and facts installed now. Every method reads one snapshot; an OSGi service. */
public interface ItemRegistry {
    /** The newest release of an item that is effective on a day and not quarantined. */
    Optional<LiveItem> current(ItemCode item, LocalDate day);

    /** One release, quarantined or not; of equal ones from several bundles that of the bundle installed first. */
    Optional<LiveItem> find(ReleaseId release);

    /** One release as it came with the bundle of this digest, even where an equal one of another bundle serves. */
    Optional<LiveItem> find(ReleaseId release, String digest);

    /** Every release that can be asked or is quarantined, each once, by item and version; never {@code null}. */
    List<LiveItem> all();

    /**
     * A fact as defined now. Its converter is guarded: it throws {@link FaultedException} where the department's own
     * would fail.
     */
    Optional<FactDefinition> factDefinition(FactKey key);

    /** What an operator should know, the oldest first; never {@code null}. */
    List<OperatorFinding> problems();

    /** Ends the quarantine of a release; false if there was none. */
    boolean lift(ReleaseId release);

    /**
     * From now on an item that says something else than what cases are pinned to under its id is out. What is kept is
     * looked up when an item arrives, and with each call of this for all that are there.
     */
    void compareWith(KeptReleases kept);

    /** Whether an item of this id is out because it says something else than another, or than what is kept. */
    default boolean isContested(ReleaseId release) {
        return problems().stream()
                .anyMatch(finding -> finding.kind() == OperatorFinding.Kind.RELEASE_CONFLICT
                        && finding.release().filter(release::equals).isPresent());
    }

    void addListener(CatalogueListener listener);

    void removeListener(CatalogueListener listener);
}
