package org.yimen.casework.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.spi.item.ReleaseId;

/** Cases. Every method speaks to the transaction it belongs to. */
public interface CaseStore {
    Optional<CaseFile> find(CaseId id);

    Optional<CaseFile> findByReceipt(String receiptNumber);

    /** Stores a new case; the answer carries version 1. */
    CaseFile insert(CaseFile file);

    /**
     * Stores a change; the answer carries the next version.
     *
     * @throws StaleVersionException if the stored version is not the given one
     */
    CaseFile update(CaseFile file);

    /**
     * As {@link #insert(CaseFile)}, with what lists show as due.
     *
     * @param dueOn earliest open due date of the case's own clocks; never {@code null}
     */
    default CaseFile insert(CaseFile file, Optional<LocalDate> dueOn) {
        return insert(file);
    }

    /**
     * As {@link #update(CaseFile)}, with what lists show as due.
     *
     * @param dueOn earliest open due date of the case's own clocks; never {@code null}
     */
    default CaseFile update(CaseFile file, Optional<LocalDate> dueOn) {
        return update(file);
    }

    /** One page, newest first, at most {@code query.limit()} lines. */
    Page<CaseLine> list(CaseQuery query);

    /**
     * The cases of which something of their own is due, whose due dates a change of the calendar may move; in the order
     * of their ids, at most {@code limit} of those after the given one.
     *
     * @param after empty for the first; never {@code null}
     */
    List<CaseId> withDueDate(String after, int limit);

    /** How many cases that are on record but not accepted yet, so without handlings, are pinned to each release. */
    List<PinnedCount> pinnedCounts();

    /**
     * Cases on record, not accepted yet, that are pinned to one release.
     *
     * @param release never {@code null}
     * @param cases how many
     */
    record PinnedCount(ReleaseId release, long cases) {}

    /** The live cases other than {@code except} that any of the persons has a part in, newest first. */
    List<CaseLine> liveCasesOf(Set<String> personIds, CaseId except);

    /** Makes the indexes of some cases anew that are found by an earlier index key; answers how many. */
    int indexAnew(int limit);
}
