package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.Consultation;
import org.yimen.casework.port.ConsultationStore;
import org.yimen.casework.port.Page;

/** Consultations in rows. */
final class ConsultationRows implements ConsultationStore {
    private static final Walks.Order NEWEST_FIRST = Walks.Order.descending("stored_at", "id");
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
        row.body = rows.bodies().write(spot(row.id), consultation);
        if (known.isEmpty()) {
            row.storedAt = rows.nextPlace();
            rows.insert(row);
        } else {
            rows.flush();
        }
    }

    @Override
    public Optional<Consultation> find(String id) {
        return rows.find(ConsultationRow.class, id).map(row -> consultation(row.id, row.body));
    }

    @Override
    public Page<Consultation> list(Set<String> regionPrefixes, Optional<String> cursor, int limit) {
        Walks walks = new Walks(NEWEST_FIRST, cursor.map(ConsultationRows::after), limit);
        for (RegionPart region : RegionPart.outermost(regionPrefixes)) {
            walks.add(
                    "consultation",
                    "id",
                    region.on(SqlText.of("")),
                    region.column().stream().toList());
        }
        SqlText lines = walks.lines("c.id, c.stored_at, c.body", "JOIN consultation c ON c.id = page.id");
        return walks.page(
                rows.sql().list(lines),
                line -> CURSOR.after(line[1], line[0]),
                line -> consultation((String) line[0], (byte[]) line[2]));
    }

    private static List<Object> after(String cursor) {
        List<String> keys = CURSOR.keys(cursor);
        return List.of(Long.valueOf(keys.get(0)), keys.get(1));
    }

    private static Spot spot(String id) {
        return Spot.ofPlatform("consultation", id);
    }

    private Consultation consultation(String id, byte[] body) {
        return rows.bodies().read(spot(id), body, Consultation.class);
    }
}
