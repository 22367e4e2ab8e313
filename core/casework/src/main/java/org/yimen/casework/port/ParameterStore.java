package org.yimen.casework.port;

import java.util.List;
import java.util.Set;
import org.yimen.casework.domain.LocalParameter;

/** Values the city set for policy parameters. */
public interface ParameterStore {
    /** All values of the keys, in the order they were set. */
    List<LocalParameter> ofKeys(Set<String> keys);

    List<LocalParameter> all();

    void add(LocalParameter parameter);
}
