package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.casework.port.HandlingQuery.Scope;

/**
 * The keys of a list of handlings in one of the two tables that hold them: each is walked along an index of its own.
 *
 * @param table which holds the keys
 * @param id of the handling there
 * @param ofTownships whether an index begins with the township
 */
record HandlingKeys(String table, String id, boolean ofTownships) {
    /** The handlings that lie with a department, or anywhere. */
    static final HandlingKeys OWN = new HandlingKeys("handling", "id", true);

    /** The handlings of which another department has a step to do. */
    static final HandlingKeys PARTNER = new HandlingKeys("handling_partner", "handling_id", false);

    /** Adds those in a scope and state. */
    void walk(Walks walks, Scope scope, String state) {
        RegionPart region = new RegionPart(scope.regionPrefix());
        SqlText conditions = ofTownships ? region.on(SqlText.of("")) : region.onCounty(SqlText.of(""));
        if (!scope.department().isEmpty()) {
            conditions.where("department = ?", scope.department());
        }
        walks.add(table, id, conditions.where("state = ?", state), fixed(region, scope));
    }

    /** The index of townships goes before that of departments, which has counties only. */
    private List<String> fixed(RegionPart region, Scope scope) {
        Optional<String> place = region.column().map(column -> ofTownships ? column : "county");
        boolean anyDepartment = scope.department().isEmpty() || place.equals(Optional.of("township"));
        return Stream.of(
                        anyDepartment ? Stream.<String>of() : Stream.of("department"),
                        place.stream(),
                        Stream.of("state"))
                .flatMap(columns -> columns)
                .toList();
    }
}
