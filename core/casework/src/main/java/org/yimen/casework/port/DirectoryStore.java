package org.yimen.casework.port;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.casework.domain.Desk;

/** Regions, windows and departments. */
public interface DirectoryStore {
    Optional<RegionEntry> region(String code);

    List<RegionEntry> regions();

    void save(RegionEntry region);

    Optional<Desk> desk(String id);

    List<Desk> desks();

    void save(Desk desk);

    Optional<DepartmentEntry> department(String code);

    List<DepartmentEntry> departments();

    void save(DepartmentEntry department);

    /**
     * A region by its 12-digit code.
     *
     * @param code never {@code null}
     * @param name never {@code null}
     * @param area {@code URBAN} or {@code RURAL}, whose standards hold there; never {@code null}
     */
    record RegionEntry(String code, String name, org.yimen.spi.parameter.AreaKind area) {
        public RegionEntry {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(area, "area");
        }
    }

    /**
     * A department.
     *
     * @param code never {@code null}
     * @param name never {@code null}
     * @param phone of its liaison; never {@code null}
     */
    record DepartmentEntry(String code, String name, String phone) {
        public DepartmentEntry {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(phone, "phone");
        }
    }
}
