package org.yimen.plugins.medicalinsurance.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.spi.item.Application;

/** Which way an application goes: the patient whose means are least known decides for all. */
final class Tracks {
    static final String ILLNESS = "illness";
    static final String RECOGNISED = "recognised";
    static final String DIRECT = "direct";
    static final String PREMIUM = "premium";

    private Tracks() {}

    /** Code of the track; never {@code null}. */
    static String of(Application application) {
        if (Aid.of(application) == Aid.PREMIUM) {
            return PREMIUM;
        }
        Set<Category> categories = categories(application);
        if (categories.contains(Category.ILLNESS)) {
            return ILLNESS;
        }
        return categories.stream().allMatch(Category::isDirect) ? DIRECT : RECOGNISED;
    }

    /** Whom it is for; the household while no patient is named. */
    static List<String> beneficiaries(Application application) {
        List<String> subjects = Aid.of(application) == Aid.PREMIUM
                ? PremiumAid.aided(application)
                : Patient.of(application).stream().map(Patient::subject).toList();
        return subjects.isEmpty() ? List.of("household") : subjects;
    }

    private static Set<Category> categories(Application application) {
        return beneficiaries(application).stream()
                .map(subject -> Category.of(subject, application))
                .collect(Collectors.toSet());
    }
}
