package org.yimen.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.port.DirectoryStore;

/** Regions and departments; desks are no business of security. */
final class MemoryDirectory implements DirectoryStore {
    private final Map<String, RegionEntry> regions = new TreeMap<>();
    private final Map<String, DepartmentEntry> departments = new TreeMap<>();

    @Override
    public Optional<RegionEntry> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    @Override
    public List<RegionEntry> regions() {
        return List.copyOf(regions.values());
    }

    @Override
    public void save(RegionEntry region) {
        regions.put(region.code(), region);
    }

    @Override
    public Optional<Desk> desk(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Desk> desks() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Desk desk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<DepartmentEntry> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    @Override
    public List<DepartmentEntry> departments() {
        return List.copyOf(departments.values());
    }

    @Override
    public void save(DepartmentEntry department) {
        departments.put(department.code(), department);
    }

    MemoryDirectory copy() {
        MemoryDirectory copy = new MemoryDirectory();
        copy.regions.putAll(regions);
        copy.departments.putAll(departments);
        return copy;
    }
}
