package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.spi.data.Document;

/** 特困人员认定办法 art. 22. */
final class SelfCareTest {
    private static final List<String> TASKS = List.of("EATING", "DRESSING", "BED", "TOILET", "WALKING", "BATHING");

    @ParameterizedTest
    @CsvSource({"6,FULL", "5,PARTIAL", "3,PARTIAL", "2,NONE", "0,NONE"})
    void three_failed_tasks_are_partial_and_four_complete(int unaided, SelfCare level) {
        assertThat(SelfCare.of(Document.of(Map.of("unaidedTasks", TASKS.subList(0, unaided)))))
                .contains(level);
    }

    @Test
    void a_task_named_twice_counts_once() {
        assertThat(SelfCare.of(Document.of(Map.of("unaidedTasks", List.of("EATING", "EATING", "EATING")))))
                .contains(SelfCare.NONE);
    }

    @Test
    void nobody_looked_yet_says_nothing() {
        assertThat(SelfCare.of(Document.empty())).isEmpty();
    }
}
