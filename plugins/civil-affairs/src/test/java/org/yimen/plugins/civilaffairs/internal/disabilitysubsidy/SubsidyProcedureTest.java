package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

final class SubsidyProcedureTest {
    private final Track track = new DisabilitySubsidy().release().tracks().get(0);

    /** 2021 notice: 3 working days to push, 10 to decide from there, 3 to tell. */
    @Test
    void three_ten_and_three_working_days() {
        assertThat(limit("push")).contains(3);
        assertThat(limit("decision")).contains(10);
        assertThat(track.decision().limitStarts()).isEqualTo(StepStart.after("push"));
        assertThat(limit("delivery")).contains(3);
        assertThat(track.refusalTold()).map(Limit::amount).contains(3);
    }

    @Test
    void federation_reviews_the_certificate() {
        assertThat(track.step("federation").orElseThrow().department()).contains("disabled-federation");
    }

    private Optional<Integer> limit(String step) {
        return track.step(step).orElseThrow().limit().map(Limit::amount);
    }
}
