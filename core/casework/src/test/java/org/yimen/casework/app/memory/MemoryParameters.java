package org.yimen.casework.app.memory;

import java.util.List;
import java.util.Set;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.casework.port.ParameterStore;

/** The ParameterStore in memory. */
final class MemoryParameters implements ParameterStore {
    private final Rows rows;

    MemoryParameters(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<LocalParameter> ofKeys(Set<String> keys) {
        return all().stream().filter(value -> keys.contains(value.key())).toList();
    }

    @Override
    public List<LocalParameter> all() {
        return rows.all("parameter/", LocalParameter.class);
    }

    @Override
    public void add(LocalParameter parameter) {
        rows.append("parameter/", parameter);
    }
}
