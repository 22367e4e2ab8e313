package org.yimen.persistence.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.Consultation;
import org.yimen.casework.port.ConsultationStore;
import org.yimen.casework.port.Page;

/** Consultations in rows. */
final class ConsultationRows implements ConsultationStore {
    private static final Comparator<ConsultationRow> NEWEST_FIRST = Comparator.comparingLong(
                    (ConsultationRow row) -> row.storedAt)
            .thenComparing(row -> row.id)
            .reversed();
    private static final Cursor CURSOR = new Cursor("consultation", "([0-9]{1,18})\\|(.{1,64})");

    private final Rows rows;

    ConsultationRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void save(Consultation consultation) {
        Optional<ConsultationRow> known = rows.find(ConsultationRow.class, consultation.id());
        ConsultationRow row = known.orElseGet(ConsultationRow::new);
        String region = consultation.desk().regionCode();
        row.id = consultation.id();
        row.regionCode = region;
        row.township = RegionPart.township(region);
        row.county = RegionPart.county(region);
        row.body = rows.bodies().write(spot(row), consultation);
        if (known.isEmpty()) {
            row.storedAt = rows.nextPlace();
            rows.insert(row);
        } else {
            rows.flush();
        }
    }

    @Override
    public Optional<Consultation> find(String id) {
        return rows.find(ConsultationRow.class, id).map(this::consultation);
    }

    @Override
    public Page<Consultation> list(Set<String> regionPrefixes, Optional<String> cursor, int limit) {
        Optional<List<String>> after = cursor.map(CURSOR::keys);
        List<List<ConsultationRow>> parts = RegionPart.outermost(regionPrefixes).stream()
                .map(prefix -> part(RegionPart.of("c", prefix), after, limit + 1))
                .toList();
        return Pages.merged(
                parts,
                NEWEST_FIRST,
                row -> row.id,
                limit,
                row -> CURSOR.after(row.storedAt, row.id),
                page -> page.stream().map(this::consultation).toList());
    }

    private List<ConsultationRow> part(RegionPart region, Optional<List<String>> after, int limit) {
        Jpql query = region.on(Jpql.of("select c from ConsultationRow c"));
        after.ifPresent(keys -> query.where("c.storedAt <= :stored and (c.storedAt < :stored or c.id < :id)")
                .with("stored", Long.valueOf(keys.get(0)))
                .with("id", keys.get(1)));
        return rows.list(query.orderBy("c.storedAt desc, c.id desc").limit(limit), ConsultationRow.class);
    }

    private static Spot spot(ConsultationRow row) {
        return Spot.ofPlatform("consultation", row.id);
    }

    private Consultation consultation(ConsultationRow row) {
        return rows.bodies().read(spot(row), row.body, Consultation.class);
    }
}
