package org.yimen.casework.app.memory;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.port.DirectoryStore;

/** The DirectoryStore in memory. */
final class MemoryDirectory implements DirectoryStore {
    private final Rows rows;

    MemoryDirectory(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<RegionEntry> region(String code) {
        return rows.get("region/" + code, RegionEntry.class);
    }

    @Override
    public List<RegionEntry> regions() {
        return rows.all("region/", RegionEntry.class);
    }

    @Override
    public void save(RegionEntry region) {
        rows.put("region/" + region.code(), region);
    }

    @Override
    public Optional<Desk> desk(String id) {
        return rows.get("desk/" + id, Desk.class);
    }

    @Override
    public List<Desk> desks() {
        return rows.all("desk/", Desk.class);
    }

    @Override
    public void save(Desk desk) {
        rows.put("desk/" + desk.id(), desk);
    }

    @Override
    public Optional<DepartmentEntry> department(String code) {
        return rows.get("department/" + code, DepartmentEntry.class);
    }

    @Override
    public List<DepartmentEntry> departments() {
        return rows.all("department/", DepartmentEntry.class);
    }

    @Override
    public void save(DepartmentEntry department) {
        rows.put("department/" + department.code(), department);
    }
}
