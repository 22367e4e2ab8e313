package org.yimen.spi.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.Parameters;

/**
 * What an item is given to answer by: one household's facts and its answers to the item's own questions. Deeply
 * immutable. Nothing else may influence the answer: no clock, no I/O, no randomness.
 *
 * @param on the day the question is asked for (the application's day, or the decision's); never {@code null}
 * @param regionCode 12-digit code of the township or village of the application; never {@code null}
 * @param area whether urban or rural standards apply; never {@code null}
 * @param facts in the versions the item reads; may be incomplete while a draft is being typed; never {@code null}
 * @param answers to the item's own questions; may be incomplete; never {@code null}
 * @param parameters never {@code null}
 * @param statuses recognised statuses that hold on {@code on}; never {@code null}
 * @param priorBenefits never {@code null}
 */
public record Application(
        LocalDate on,
        String regionCode,
        AreaKind area,
        Facts facts,
        Document answers,
        Parameters parameters,
        List<RecognisedStatus> statuses,
        List<PriorBenefit> priorBenefits) {
    public Application {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(parameters, "parameters");
        statuses = List.copyOf(statuses);
        priorBenefits = List.copyOf(priorBenefits);
    }

    /** The value to decide by of a fact, see {@link Facts#of}. */
    public Document fact(String name) {
        return facts.of(name);
    }

    /** Whether anyone of the household holds a status on the day. */
    public boolean holds(String status) {
        return statuses.stream().anyMatch(held -> held.code().equals(status) && held.holdsOn(on));
    }
}
