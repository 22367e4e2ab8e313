package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.yimen.plugins.civilaffairs.internal.common.Disabilities;
import org.yimen.plugins.civilaffairs.internal.common.Keys;
import org.yimen.plugins.civilaffairs.internal.common.Means;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;

/**
 * 最低生活保障金 (低保办法 art. 21, 23; 社会救助法 art. 18, 20), a month, paid from the month after the decision: the gap to the
 * standard, or a fixed amount by bands.
 *
 * <p>The gap is standard × persons − year's income ÷ 12, divided once and rounded once. A share of one person, rounded and
 * multiplied back, would be off by up to a yuan a head.
 */
final class Allowance {
    static final String BANDED = "civil-affairs.minimum-living-banded";
    static final String ROUND_UP = "civil-affairs.minimum-living-round-up";
    static final String EXTRA = "civil-affairs.minimum-living-extra-percent";
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int OLD = 60;
    private static final int ADULT = 18;

    private final Application application;
    private final List<PersonView> payees;
    private final BigDecimal standard;
    private final BigDecimal annualIncome;

    private Allowance(Application application, List<PersonView> payees, BigDecimal annualIncome) {
        this.application = application;
        this.payees = payees;
        this.standard = application.parameters().number(Keys.STANDARD);
        this.annualIncome = annualIncome;
    }

    /** The month's benefit; empty while income is unknown or if it reaches the standard. */
    static Optional<Benefit> of(Application application) {
        Means means = Means.deducting(application);
        Optional<Allowance> allowance = AloneGround.appliesAlone(application)
                ? OwnIncome.annual(application)
                        .map(own -> new Allowance(application, List.of(AloneGround.holder(application)), own))
                : Optional.of(new Allowance(application, means.persons(), means.annualIncome()))
                        .filter(any -> means.known());
        return allowance.filter(any -> any.annualGap().signum() > 0).map(Allowance::benefit);
    }

    private Benefit benefit() {
        boolean banded = application.parameters().number(BANDED).signum() != 0;
        BigDecimal base = banded ? banded() : rounded(annualGap(), MONTHS);
        BigDecimal extra = extra();
        return new Benefit(
                Benefit.Kind.CASH,
                base.add(extra),
                Benefit.Per.MONTH,
                Benefit.Starts.MONTH_AFTER_DECISION,
                (banded ? bandedSentence() : gapSentence(base)) + extraSentence(extra));
    }

    private BigDecimal annualGap() {
        return annualNeed().subtract(annualIncome);
    }

    private BigDecimal annualNeed() {
        return standard.multiply(MONTHS).multiply(BigDecimal.valueOf(payees.size()));
    }

    private BigDecimal banded() {
        return rounded(
                standard.multiply(
                                Band.of(application, annualGap(), annualNeed()).percent())
                        .multiply(BigDecimal.valueOf(payees.size())),
                PERCENT);
    }

    /** 增发 for the old, minors, severely disabled and severely ill (art. 27; 社会救助法 art. 20). */
    private BigDecimal extra() {
        BigDecimal percent = application.parameters().number(EXTRA);
        long persons = payees.stream().filter(this::hasSpecialHardship).count();
        return rounded(standard.multiply(percent).multiply(BigDecimal.valueOf(persons)), PERCENT);
    }

    private boolean hasSpecialHardship(PersonView person) {
        return person.ageOn(application.on())
                        .filter(age -> age >= OLD || age < ADULT)
                        .isPresent()
                || Disabilities.severe(application, person)
                || People.severelyIll(application, person);
    }

    private BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
        return application.parameters().number(ROUND_UP).signum() != 0
                ? dividend.divide(divisor, 0, RoundingMode.CEILING)
                : dividend.divide(divisor, 2, RoundingMode.HALF_UP);
    }

    private String gapSentence(BigDecimal base) {
        return "保障标准" + Yuan.text(standard) + "×" + payees.size() + "人，减去月收入"
                + Yuan.text(annualIncome.divide(MONTHS, 2, RoundingMode.HALF_UP)) + "（年收入" + Yuan.text(annualIncome)
                + "÷12），每月" + Yuan.text(base) + "，自作出决定之日下月起发放。";
    }

    private String bandedSentence() {
        Band band = Band.of(application, annualGap(), annualNeed());
        return "按分档方式计算，" + band.title() + "为保障标准" + Yuan.text(standard) + "的"
                + band.percent().stripTrailingZeros().toPlainString() + "%，共" + payees.size() + "人，自作出决定之日下月起发放。";
    }

    private static String extraSentence(BigDecimal extra) {
        return extra.signum() == 0 ? "" : "其中对老年人、未成年人、重度残疾人和重病患者增发" + Yuan.text(extra) + "。";
    }
}
