package org.yimen.bench.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final String ID = "0b0e7f9e-1111-4222-8333-444455556666";

    @Test
    void what_came_up_in_the_recorded_journey_alone_is_new_in_each() {
        Trace trace = Trace.of(
                List.of(inserting(ID)), List.of(inserting(UUID.randomUUID().toString())));

        assertThat(trace.born()).containsExactly(ID);
    }

    @Test
    void an_id_is_replaced_by_another_one_that_is_the_same_throughout_the_journey() {
        Fresh fresh = new Fresh(ID, 3);

        assertThat(fresh.in(7)).isEqualTo(fresh.in(7)).isNotEqualTo(fresh.in(8)).isNotEqualTo(new Fresh(ID, 4).in(7));
        assertThat(UUID.fromString(fresh.in(7)).toString()).isEqualTo(fresh.in(7));
    }

    @Test
    void any_other_text_keeps_its_length_and_beginning() {
        String number = new Fresh("990181196803010035", 1).in(1_700_000_000_000_000L);

        assertThat(number).hasSize(18).startsWith("990181");
        assertThat(number).isNotEqualTo(new Fresh("990181196803010035", 2).in(1_700_000_000_000_000L));
    }

    @Test
    void every_kind_of_value_survives_the_way_through_text() {
        for (Object value : new Object[] {"text", 5L, 6, true, new byte[] {1, 2}}) {
            assertThat(Value.of(value).toJdbc()).isEqualTo(value);
        }
        assertThat(Value.of(null).toJdbc()).isNull();
    }

    private static Call inserting(String id) {
        List<Value> row = List.of(Value.of(id), Value.of("990181"), Value.of(1L));
        Step insert = new Step(Step.Kind.CHANGE, "INSERT INTO t VALUES (?, ?, ?)", List.of(row));
        return new Call("register", 0, 0, List.of(insert, Step.of(Step.Kind.COMMIT)));
    }
}
