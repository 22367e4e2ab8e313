package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.HandlingState;

class StatesTest {
    @Test
    void every_state_can_be_asked_for() {
        assertThat(States.OF_CASES).containsExactlyInAnyOrderElementsOf(codes(CaseState.class));
        assertThat(States.OF_HANDLINGS).containsExactlyInAnyOrderElementsOf(codes(HandlingState.class));
        assertThat(new CaseState.Draft().code()).isIn(States.OF_CASES);
    }

    @Test
    void a_state_that_does_not_exist_is_told_with_those_that_do() {
        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> States.among(States.OF_CASES, "/state", Set.of("DRAFT", "NOPE")))
                .problem();

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).contains("DRAFT", "ARCHIVED").doesNotContain("NOPE");
        assertThat(problem.findings()).extracting(Problem.Item::pointer).containsExactly("/state");
    }

    @Test
    void none_means_all() {
        assertThat(States.among(States.OF_HANDLINGS, "/state", null)).isEmpty();
    }

    private static List<String> codes(Class<?> states) {
        return states(states)
                .map(state -> state.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static Stream<Class<?>> states(Class<?> state) {
        return state.isRecord()
                ? Stream.of(state)
                : Arrays.stream(state.getPermittedSubclasses()).flatMap(StatesTest::states);
    }
}
