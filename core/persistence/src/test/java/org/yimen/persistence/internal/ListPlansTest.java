package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.HandlingQuery;
import org.yimen.casework.port.HandlingQuery.Scope;

/** H2 goes along an index for each walk of a list, instead of reading and sorting whatever lies in the region. */
class ListPlansTest {
    private static final String CIVIL = "civil-affairs";
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2InMemory();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"331082", "331082200", "331082200001"})
    void a_department_has_two_walks_for_each_state(String region) throws SQLException {
        assertThat(walksAlongAnIndex(HandlingLists.walks(query(new Scope(region, CIVIL)))))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"331082", "331082200", "331082200001"})
    void a_region_has_one_walk_for_each_state(String region) throws SQLException {
        assertThat(walksAlongAnIndex(HandlingLists.walks(query(new Scope(region, "")))))
                .isEqualTo(2);
        assertThat(walksAlongAnIndex(new CaseLists(null).walks(cases(region)))).isEqualTo(2);
    }

    @Test
    void regions_within_others_are_not_walked_once_more() throws SQLException {
        assertThat(walksAlongAnIndex(new CaseLists(null).walks(cases("331082", "331082200"))))
                .isEqualTo(2);
    }

    private static HandlingQuery query(Scope scope) {
        return new HandlingQuery(Set.of(scope), Set.of("RECEIVED", "DISPATCHED"), Optional.empty(), 20);
    }

    private static CaseQuery cases(String... regions) {
        return new CaseQuery(
                Set.of(regions),
                Set.of("DRAFT", "ACCEPTED"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                20);
    }

    private static long walksAlongAnIndex(Walks walks) throws SQLException {
        SqlText lines = walks.lines("page.id", "");
        try (Connection connection = database.source().getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + lines)) {
            for (int i = 0; i < lines.values().length; i++) {
                explain.setObject(i + 1, lines.values()[i]);
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return plan.getString(1).split("/\\* index sorted", -1).length - 1L;
            }
        }
    }
}
