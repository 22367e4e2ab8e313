package org.yimen.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void nothingHappensAfterARefusal() {
        List<String> done = new ArrayList<>();
        Outcome<String> refused = Outcome.<String>refused(Refusal.stale())
                .peek(done::add)
                .unless(value -> {
                    done.add(value);
                    return Optional.empty();
                })
                .map(value -> value + "!");
        assertThat(done).isEmpty();
        assertThat(refused.reason()).contains(Refusal.stale());
        assertThat(refused.<String>fold(value -> value, Refusal::code)).isEqualTo("stale-version");
    }

    @Test
    void aCheckTurnsADoneOutcomeIntoARefusal() {
        Outcome<Integer> outcome = Outcome.done(1)
                .unless(value -> value > 0 ? Optional.of(Refusal.illegal("too-much", "太多。")) : Optional.empty());
        assertThat(outcome.reason().map(Refusal::code)).contains("too-much");
        assertThat(Outcome.ofOptional(Optional.<String>empty(), Refusal.notFound("该件"))
                        .isDone())
                .isFalse();
    }
}
