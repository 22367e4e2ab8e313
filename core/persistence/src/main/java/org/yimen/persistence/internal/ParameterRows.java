package org.yimen.persistence.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.casework.port.ParameterStore;

/** Values of parameters in rows. */
final class ParameterRows implements ParameterStore {
    private static final String QUESTION = "parameters";

    private final Rows rows;

    ParameterRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<LocalParameter> ofKeys(Set<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : known().computeIfAbsent(
                                Set.copyOf(keys),
                                asked -> read(every().where("p.parameterKey in :keys", "keys", asked)));
    }

    /** What was asked in this transaction, by keys. */
    private Map<Set<String>, List<LocalParameter>> known() {
        return rows.memory().once(QUESTION, HashMap::new);
    }

    @Override
    public List<LocalParameter> all() {
        return read(every());
    }

    @Override
    public void add(LocalParameter parameter) {
        rows.memory().forget(QUESTION);
        ParameterRow row = new ParameterRow();
        row.id = parameter.id();
        row.parameterKey = parameter.key();
        row.storedAt = rows.nextPlace();
        row.body = rows.bodies().write(spot(row), parameter);
        rows.insert(row);
    }

    private static Jpql every() {
        return Jpql.of("select p from ParameterRow p");
    }

    private static Spot spot(ParameterRow row) {
        return Spot.ofPlatform("local_parameter", row.id);
    }

    private List<LocalParameter> read(Jpql query) {
        return rows.list(query.orderBy("p.storedAt, p.id"), ParameterRow.class).stream()
                .map(row -> rows.bodies().readKnown(spot(row), row.body, LocalParameter.class))
                .toList();
    }
}
