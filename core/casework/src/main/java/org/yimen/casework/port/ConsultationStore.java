package org.yimen.casework.port;

import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.Consultation;

/** Consultations. */
public interface ConsultationStore {
    void save(Consultation consultation);

    Optional<Consultation> find(String id);

    /** Newest first, of windows in the regions. */
    Page<Consultation> list(Set<String> regionPrefixes, Optional<String> cursor, int limit);
}
