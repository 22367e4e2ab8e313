package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Statuses;

/** The monthly amount by the parameters of the application's day; paid from the month after the decision. */
final class ExtremePovertyBenefit {
    static final String BASIC = "civil-affairs.extreme-poverty-basic-standard";
    static final String CHILD_AT_HOME = "civil-affairs.orphan-standard-home";
    static final String CHILD_IN_INSTITUTION = "civil-affairs.orphan-standard-institution";

    private ExtremePovertyBenefit() {}

    static Optional<Benefit> of(Applicant applicant) {
        return switch (Scheme.of(applicant)) {
            case ADULT, MINOR -> Optional.of(extremePoverty(applicant.application()));
            case ORPHAN -> Optional.of(orphan(applicant.application()));
            case UNSUPPORTED_CHILD -> unsupportedChild(applicant);
        };
    }

    /** 基本生活标准 and, once self-care is assessed, 照料护理标准 (社会救助法 art. 17, 特困人员认定办法 art. 20). */
    private static Benefit extremePoverty(Application application) {
        BigDecimal basic = application.parameters().number(BASIC);
        Optional<SelfCare> level = SelfCare.of(application.fact(CommonFacts.CARE));
        if (level.isEmpty()) {
            return monthly(basic, "基本生活标准每月" + yuan(basic) + "；照料护理标准待生活自理能力评估后确定");
        }
        BigDecimal care = application.parameters().number(level.get().careParameter());
        String text = "基本生活标准每月" + yuan(basic) + "，加照料护理标准每月" + yuan(care) + "（"
                + level.get().title() + "）";
        return monthly(basic.add(care), text);
    }

    /** 机构抚养孤儿养育标准应高于散居孤儿 (opinion of 2010, part 2(1)). */
    private static Benefit orphan(Application application) {
        BigDecimal standard = childStandard(application);
        String where = inInstitution(application) ? "机构养育" : "社会散居";
        return monthly(standard, "孤儿基本生活费（" + where + "）每月" + yuan(standard));
    }

    /** In full, or topped up over what is already drawn (opinion of 2019, part 3(1)). */
    private static Optional<Benefit> unsupportedChild(Applicant applicant) {
        Application application = applicant.application();
        Optional<BigDecimal> drawn = application.answers().number("/currentAid");
        if (drawn.isEmpty() && drawsOtherAid(applicant)) {
            return Optional.empty();
        }
        BigDecimal standard = childStandard(application);
        BigDecimal aid = drawn.orElse(BigDecimal.ZERO);
        BigDecimal gap = standard.subtract(aid).max(BigDecimal.ZERO);
        String text = aid.signum() == 0
                ? "事实无人抚养儿童基本生活补贴按标准全额每月" + yuan(standard)
                : "补贴标准每月" + yuan(standard) + "，减已领取的每月" + yuan(aid) + "，补差每月" + yuan(gap);
        return Optional.of(monthly(gap, text));
    }

    static boolean drawsOtherAid(Applicant applicant) {
        return Stream.of(Statuses.MINIMUM_LIVING, Statuses.EXTREME_POVERTY).anyMatch(applicant::holds);
    }

    private static BigDecimal childStandard(Application application) {
        return application.parameters().number(inInstitution(application) ? CHILD_IN_INSTITUTION : CHILD_AT_HOME);
    }

    private static boolean inInstitution(Application application) {
        return application
                .fact(CommonFacts.CARE)
                .text("/wish")
                .filter("INSTITUTION"::equals)
                .isPresent();
    }

    private static Benefit monthly(BigDecimal amount, String text) {
        return new Benefit(
                Benefit.Kind.CASH, amount, Benefit.Per.MONTH, Benefit.Starts.MONTH_AFTER_DECISION, text + "，从确认的次月起给予");
    }

    private static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString() + "元";
    }
}
