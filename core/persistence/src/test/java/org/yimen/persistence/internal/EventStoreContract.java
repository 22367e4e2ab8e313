package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.SealedEvent;

abstract class EventStoreContract extends StoreContract {
    @Test
    void each_event_is_sealed_over_the_one_before() {
        CaseFile file = stored(Cases.draft(Cases.DATIAN, "张三"));
        for (List<String> types : List.of(List.of("a", "b"), List.of("c"))) {
            write(stores -> {
                types.forEach(type -> stores.events().append(Cases.event(file.id(), type)));
                return types;
            });
        }

        List<SealedEvent> chain = read(stores -> stores.events().ofCase(file.id()));
        assertThat(chain).extracting(event -> event.event().type()).containsExactly("a", "b", "c");
        assertThat(chain.get(0).event()).isEqualTo(Cases.event(file.id(), "a"));
        Chains.assertUnbroken(file.id(), chain);
    }

    @Test
    void all_chains_are_gone_through_piece_by_piece() {
        List<CaseId> ids = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> CaseId.fresh())
                .sorted(java.util.Comparator.comparing(CaseId::value))
                .toList();
        write(stores -> {
            ids.forEach(id -> stores.events().append(Cases.event(id, "x")));
            return ids;
        });

        List<CaseId> seen = new java.util.ArrayList<>();
        List<CaseId> piece = read(stores -> stores.events().casesAfter("", 2));
        while (!piece.isEmpty()) {
            seen.addAll(piece);
            String last = seen.get(seen.size() - 1).value();
            piece = read(stores -> stores.events().casesAfter(last, 2));
        }
        assertThat(seen).containsAll(ids).doesNotHaveDuplicates();
    }
}
