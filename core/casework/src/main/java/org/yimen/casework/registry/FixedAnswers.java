package org.yimen.casework.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yimen.casework.domain.ParameterBounds;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.parameter.CommonParameters;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/** Checks what an item says of itself when it appears, as far as that needs no other plug-in. */
final class FixedAnswers {
    /** The platform's own code, which no department may take. */
    static final String PLATFORM = "core";

    private final SchemaSafety safety;

    FixedAnswers(SchemaSafety safety) {
        this.safety = safety;
    }

    ItemRelease release(ItemRelease release) {
        String department = release.code().department();
        if (department.equals(PLATFORM)) {
            throw new WrongAnswerException("wrong.platform");
        }
        Set<String> keys = new HashSet<>();
        for (ParameterSpec parameter : release.parameters()) {
            if (!isOwnOrShared(parameter, department) || !keys.add(parameter.key())) {
                throw new WrongAnswerException("wrong.parameter", parameter.key());
            }
            if (!isSane(parameter)) {
                throw new WrongAnswerException("wrong.parameter.default", parameter.key());
            }
        }
        release.tracks().forEach(this::checkSteps);
        return Sizes.checked(release);
    }

    ItemForm form(ItemForm form) {
        Set<String> names = new HashSet<>();
        for (FactUse use : form.facts()) {
            if (!names.add(use.key().name())) {
                throw new WrongAnswerException("wrong.fact.twice", use.key().name());
            }
        }
        requireSafe(safety.faultsOf(form.questions()), Messages.of("schema.of.questions"));
        return Sizes.checked(form);
    }

    ServiceGuide guide(ServiceGuide guide) {
        return Sizes.checked(guide);
    }

    private void checkSteps(Track track) {
        for (StepSpec step : track.steps()) {
            if (!step.form().isEmpty()) {
                requireSafe(safety.faultsOf(step.form()), Messages.of("schema.of.step", track.code(), step.code()));
            }
        }
    }

    private static boolean isOwnOrShared(ParameterSpec parameter, String department) {
        return parameter.owner().equals(department)
                || CommonParameters.find(parameter.key())
                        .filter(parameter::equals)
                        .isPresent();
    }

    /** What a city could not set, a department cannot declare. */
    private static boolean isSane(ParameterSpec parameter) {
        return ParameterBounds.allows(parameter, parameter.defaultValue())
                && parameter
                        .ruralDefault()
                        .filter(value -> !ParameterBounds.allows(parameter, value))
                        .isEmpty();
    }

    private static void requireSafe(List<String> faults, String which) {
        if (!faults.isEmpty()) {
            throw new WrongAnswerException("wrong.schema", which, String.join("；", faults));
        }
    }
}
