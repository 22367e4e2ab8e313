package org.yimen.casework.app;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;

/** The steps of a handling: survey, check, opinion and those that are done under a condition. */
abstract class StepsOfAHandling {
    final SampleItem allowance = SampleItems.allowance();
    final Town town = new Town().offering(allowance);

    @AfterEach
    void close() {
        town.close();
    }

    Refusal refusedEntry(Journey journey, String step, StepEntry entry) {
        return town.refused(() -> town.steps.file(town.handler, journey.of(allowance), Optional.empty(), step, entry));
    }
}
