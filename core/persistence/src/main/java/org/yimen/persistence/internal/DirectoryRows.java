package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.port.DirectoryStore;

/** Regions, desks and departments in rows. */
final class DirectoryRows implements DirectoryStore {
    private final MasterData<RegionEntry> regions;
    private final MasterData<Desk> desks;
    private final MasterData<DepartmentEntry> departments;

    DirectoryRows(Rows rows) {
        this.regions = new MasterData<>(rows, "region", RegionEntry.class);
        this.desks = new MasterData<>(rows, "desk", Desk.class);
        this.departments = new MasterData<>(rows, "department", DepartmentEntry.class);
    }

    @Override
    public Optional<RegionEntry> region(String code) {
        return regions.find(code);
    }

    @Override
    public List<RegionEntry> regions() {
        return regions.all();
    }

    @Override
    public void save(RegionEntry region) {
        regions.save(region.code(), region);
    }

    @Override
    public Optional<Desk> desk(String id) {
        return desks.find(id);
    }

    @Override
    public List<Desk> desks() {
        return desks.all();
    }

    @Override
    public void save(Desk desk) {
        desks.save(desk.id(), desk);
    }

    @Override
    public Optional<DepartmentEntry> department(String code) {
        return departments.find(code);
    }

    @Override
    public List<DepartmentEntry> departments() {
        return departments.all();
    }

    @Override
    public void save(DepartmentEntry department) {
        departments.save(department.code(), department);
    }
}
