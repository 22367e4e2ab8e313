package org.yimen.plugins.medicalinsurance.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.parameter.Parameters;

/** 参保资助: the whole premium for 特困, a fixed amount for 低保 and, where the place says so, for others (art. 24). */
final class PremiumAid {
    private PremiumAid() {}

    /** Empty if nobody insured as a resident holds a status, or the place gives nothing. */
    static Optional<Benefit> of(Application application) {
        List<String> aided = aided(application);
        BigDecimal total = aided.stream()
                .map(subject -> amount(subject, application))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
        return total.signum() > 0
                ? Optional.of(new Benefit(
                        Benefit.Kind.CASH,
                        total,
                        Benefit.Per.YEAR,
                        Benefit.Starts.AT_ONCE,
                        aided.size() + "人参加城乡居民基本医疗保险，个人缴费部分每年资助" + Relief.yuan(total) + "元，直接缴入医疗保险基金。"))
                : Optional.empty();
    }

    /** Whose premium is paid, in full or in part; never {@code null}. */
    static List<String> aided(Application application) {
        return insuredResidents(application).stream()
                .filter(subject -> amount(subject, application).signum() > 0)
                .toList();
    }

    /** Who of those that count holds a status and is insured as a resident, each once; never {@code null}. */
    static List<String> insuredResidents(Application application) {
        Set<String> counted = new HouseholdView(application.facts(), application.on())
                .counted().stream().map(PersonView::subject).collect(Collectors.toSet());
        return application.fact(CommonFacts.MEDICAL_INSURANCE).objects("/insured").stream()
                .filter(entry -> entry.text("/kind").filter("RESIDENT"::equals).isPresent())
                .flatMap(entry -> entry.text("/holder").stream())
                .distinct()
                .filter(counted::contains)
                .filter(subject -> Category.of(subject, application).isRecognised())
                .toList();
    }

    private static BigDecimal amount(String subject, Application application) {
        Parameters parameters = application.parameters();
        BigDecimal premium = parameters.number(Keys.PREMIUM);
        return switch (Category.of(subject, application)) {
            case EXTREME_POVERTY -> premium;
            case MINIMUM_LIVING ->
                parameters.number(Keys.PREMIUM_MINIMUM_LIVING).min(premium);
            case NEAR_MINIMUM_LIVING, RIGID_EXPENSE ->
                parameters.number(Keys.PREMIUM_OTHER).min(premium);
            case ILLNESS -> BigDecimal.ZERO;
        };
    }
}
