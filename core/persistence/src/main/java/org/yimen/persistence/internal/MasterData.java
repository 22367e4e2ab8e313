package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small lists that the city keeps: one row for each kind and code, saved as a whole. */
final class MasterData<T> {
    private final Rows rows;
    private final String kind;
    private final Class<T> type;

    MasterData(Rows rows, String kind, Class<T> type) {
        this.rows = rows;
        this.kind = kind;
        this.type = type;
    }

    Optional<T> find(String code) {
        return rows.find(MasterDataRow.class, new MasterDataRow.Key(kind, code)).map(this::value);
    }

    /** All of them, by code. */
    List<T> all() {
        return rows.memory().once(question(), this::read);
    }

    private List<Object> question() {
        return List.of("master-data", kind);
    }

    private List<T> read() {
        return values(stored(rows, Set.of(kind)));
    }

    /** Reads all of several kinds by one question, for whoever will ask for each of them. */
    static void readTogether(Rows rows, MasterData<?>... lists) {
        if (Stream.of(lists).noneMatch(list -> rows.memory().knows(list.question()))) {
            List<MasterDataRow> stored =
                    stored(rows, Stream.of(lists).map(list -> list.kind).collect(Collectors.toSet()));
            Stream.of(lists).forEach(list -> rows.memory().keep(list.question(), list.values(stored)));
        }
    }

    private static List<MasterDataRow> stored(Rows rows, Set<String> kinds) {
        return rows.list(
                Jpql.of("select m from MasterDataRow m")
                        .where("m.kind in :kinds", "kinds", kinds)
                        .orderBy("m.code"),
                MasterDataRow.class);
    }

    private List<T> values(List<MasterDataRow> stored) {
        return stored.stream()
                .filter(row -> row.kind.equals(kind))
                .map(this::value)
                .toList();
    }

    void save(String code, T value) {
        rows.memory().forget(question());
        Optional<MasterDataRow> known = rows.find(MasterDataRow.class, new MasterDataRow.Key(kind, code));
        MasterDataRow row = known.orElseGet(MasterDataRow::new);
        row.kind = kind;
        row.code = code;
        row.body = rows.bodies().write(spot(row), value);
        if (known.isEmpty()) {
            rows.insert(row);
        } else {
            rows.flush();
        }
    }

    void remove(String code) {
        rows.memory().forget(question());
        rows.find(MasterDataRow.class, new MasterDataRow.Key(kind, code)).ifPresent(rows::delete);
    }

    private static Spot spot(MasterDataRow row) {
        return Spot.ofPlatform("master_data", row.kind, row.code);
    }

    private T value(MasterDataRow row) {
        return rows.bodies().readKnown(spot(row), row.body, type);
    }
}
