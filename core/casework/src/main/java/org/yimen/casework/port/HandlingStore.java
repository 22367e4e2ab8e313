package org.yimen.casework.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.spi.item.ReleaseId;

/** Handlings. Every method speaks to the transaction it belongs to. */
public interface HandlingStore {
    Optional<Handling> find(HandlingId id);

    /** All handlings of a case, in the order they were stored. */
    List<Handling> ofCase(CaseId id);

    /**
     * Stores a new handling; the answer carries version 1.
     *
     * @param handling never {@code null}
     * @param dueOn earliest open due date, for lists; never {@code null}
     */
    Handling insert(Handling handling, Optional<LocalDate> dueOn);

    /**
     * Stores a change; the answer carries the next version.
     *
     * @throws StaleVersionException if the stored version is not the given one
     */
    Handling update(Handling handling, Optional<LocalDate> dueOn);

    /** One page, by due date (none last) and order of storing, at most {@code query.limit()} lines. */
    Page<HandlingLine> list(HandlingQuery query);

    /**
     * The handlings of which something is due, whose due dates a change of the calendar may move; in the order of their
     * ids, at most {@code limit} of those after the given one.
     *
     * @param after empty for the first; never {@code null}
     */
    List<HandlingId> withDueDate(String after, int limit);

    /** The releases whose rules some handling waits for. */
    List<ReleaseId> awaited();

    /** The handlings that wait for the rules of a release. */
    List<HandlingId> waitingFor(ReleaseId release);

    /** How many unsettled handlings each release has. */
    List<LiveCount> liveCounts();

    /**
     * Unsettled handlings of one release.
     *
     * @param release never {@code null}
     * @param handlings how many
     */
    record LiveCount(ReleaseId release, long handlings) {}
}
