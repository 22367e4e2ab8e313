package org.yimen.persistence.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.port.HandlingLine;
import org.yimen.casework.port.HandlingQuery;
import org.yimen.casework.port.HandlingStore;
import org.yimen.casework.port.Page;
import org.yimen.spi.item.ReleaseId;

/** Handlings in rows. */
final class HandlingRows implements HandlingStore {
    private final Rows rows;
    private final HandlingLists lists;
    private final HandlingPartners partners;

    HandlingRows(Rows rows) {
        this.rows = rows;
        this.lists = new HandlingLists(rows);
        this.partners = new HandlingPartners(rows);
    }

    @Override
    public Optional<Handling> find(HandlingId id) {
        return rows.find(HandlingRow.class, id.value()).map(this::handling);
    }

    @Override
    public List<Handling> ofCase(CaseId id) {
        return rows
                .list(
                        Jpql.of("select h from HandlingRow h")
                                .where("h.caseId = :case", "case", id.value())
                                .orderBy("h.storedAt, h.id"),
                        HandlingRow.class)
                .stream()
                .map(this::handling)
                .toList();
    }

    @Override
    public Handling insert(Handling handling, Optional<LocalDate> dueOn) {
        HandlingRow row = new HandlingRow();
        row.id = handling.id().value();
        row.storedAt = rows.nextPlace();
        fill(row, handling, dueOn);
        rows.insert(row);
        partners.insert(row, handling.partners());
        return handling.withVersion(row.version);
    }

    @Override
    public Handling update(Handling handling, Optional<LocalDate> dueOn) {
        HandlingRow row =
                rows.current(HandlingRow.class, handling.id().value(), stored -> stored.version, handling.version());
        HandlingPartners.Links before =
                HandlingPartners.links(row, handling(row).partners());
        fill(row, handling, dueOn);
        rows.flush();
        partners.keepInStep(before, row, handling.partners());
        return handling.withVersion(row.version);
    }

    @Override
    public Page<HandlingLine> list(HandlingQuery query) {
        return lists.page(query);
    }

    @Override
    public List<HandlingId> withDueDate(String after, int limit) {
        return lists.withDueDate(after, limit);
    }

    @Override
    public List<ReleaseId> awaited() {
        return lists.awaited();
    }

    @Override
    public List<HandlingId> waitingFor(ReleaseId release) {
        return lists.waitingFor(release);
    }

    @Override
    public List<LiveCount> liveCounts() {
        return lists.liveCounts();
    }

    private Handling handling(HandlingRow row) {
        return rows.memory().once(List.of("handling", row.id, row.version), () -> rows.bodies()
                .readKnown(spot(row), row.body, Handling.class)
                .withVersion(row.version));
    }

    private static Spot spot(HandlingRow row) {
        return Spot.ofCase(row.caseId, "handling", row.id);
    }

    private void fill(HandlingRow row, Handling handling, Optional<LocalDate> dueOn) {
        row.caseId = handling.caseId().value();
        row.department = handling.department();
        row.itemRelease = handling.pin().release().toString();
        row.state = handling.state().code();
        row.settled = handling.state().isSettled();
        row.waiting = handling.waiting().isPresent();
        row.regionCode = handling.regionCode();
        row.township = RegionPart.township(handling.regionCode());
        row.county = RegionPart.county(handling.regionCode());
        row.dueOn = Times.day(dueOn);
        row.body = rows.bodies().writeKnown(spot(row), handling);
    }
}
