package org.yimen.backup;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table as it is copied.
 *
 * @param name lower case
 * @param columns by name, which is the order of values in a row: databases may have them in another one
 */
record Table(String name, SortedMap<String, Kind> columns) {
    Table {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    List<Kind> kinds() {
        return List.copyOf(columns.values());
    }

    String select() {
        return "SELECT " + String.join(", ", columns.keySet()) + " FROM " + name;
    }

    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns.keySet()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
