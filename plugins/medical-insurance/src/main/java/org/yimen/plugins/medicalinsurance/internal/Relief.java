package org.yimen.plugins.medicalinsurance.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.parameter.Parameters;

/** 费用救助: what a patient bears above the deductible, times the ratio, up to the year's ceiling (art. 24). */
final class Relief {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Relief() {}

    /** One patient's share, in yuan and unrounded; never {@code null}. */
    private record Share(Patient patient, BigDecimal deductible, BigDecimal ratio, BigDecimal amount) {
        String sentence() {
            return String.format(
                    "%s（%s）自付%s元，起付标准%s元，救助比例%s%%，救助%s元",
                    patient.title(),
                    patient.category().title(),
                    yuan(patient.selfPaid()),
                    yuan(deductible),
                    ratio.stripTrailingZeros().toPlainString(),
                    yuan(amount));
        }
    }

    /** Empty while no cost is known. */
    static Optional<Benefit> of(Application application) {
        List<Share> shares = Patient.of(application).stream()
                .filter(patient -> patient.selfPaid().signum() > 0)
                .map(patient -> share(patient, application.parameters()))
                .toList();
        return shares.isEmpty() ? Optional.empty() : Optional.of(benefit(shares, application));
    }

    /** What a patient bears alone, in yuan: a part of the disposable income a head. */
    static BigDecimal deductible(Patient patient, Parameters parameters) {
        return parameters
                .number(Keys.DISPOSABLE_INCOME)
                .multiply(parameters.number(Keys.deductible(patient.category())))
                .divide(PERCENT);
    }

    private static Share share(Patient patient, Parameters parameters) {
        BigDecimal deductible = deductible(patient, parameters);
        BigDecimal ratio = parameters.number(Keys.ratio(patient.category()));
        BigDecimal amount = patient.selfPaid()
                .subtract(deductible)
                .max(BigDecimal.ZERO)
                .multiply(ratio)
                .divide(PERCENT)
                .min(parameters.number(Keys.CEILING));
        return new Share(patient, deductible, ratio, amount);
    }

    private static Benefit benefit(List<Share> shares, Application application) {
        BigDecimal received = application.answers().amount("/receivedThisYear").max(BigDecimal.ZERO);
        BigDecimal ceiling = application.parameters().number(Keys.CEILING).multiply(BigDecimal.valueOf(shares.size()));
        BigDecimal total = shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount =
                total.min(ceiling.subtract(received)).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
        String explanation = shares.stream().map(Share::sentence).collect(Collectors.joining("；")) + "；本年度已获救助"
                + yuan(received) + "元，年度限额" + yuan(ceiling) + "元，可以救助" + yuan(amount) + "元。";
        return new Benefit(Benefit.Kind.CASH, amount, Benefit.Per.ONCE, Benefit.Starts.AT_ONCE, explanation);
    }

    static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
