package org.yimen.casework.app.memory;

import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.Consultation;
import org.yimen.casework.port.ConsultationStore;
import org.yimen.casework.port.Page;

/** The ConsultationStore in memory. */
final class MemoryConsultations implements ConsultationStore {
    private final Rows rows;

    MemoryConsultations(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void save(Consultation consultation) {
        rows.put("consultation/" + consultation.id(), consultation);
    }

    @Override
    public Optional<Consultation> find(String id) {
        return rows.get("consultation/" + id, Consultation.class);
    }

    @Override
    public Page<Consultation> list(Set<String> regionPrefixes, Optional<String> cursor, int limit) {
        return new Page<>(rows.all("consultation/", Consultation.class), Optional.empty());
    }
}
