package org.yimen.plugins.medicalinsurance.internal;

import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.PriorBenefit;

/** What may be wrong with an application. Incomplete facts are no fault unless nothing can be done without them. */
final class MedicalChecks {
    private MedicalChecks() {}

    /** All findings at once; never {@code null}. */
    static List<Finding> of(Application application) {
        Stream<Finding> aid = Aid.of(application) == Aid.COST
                ? Stream.concat(PatientChecks.of(application), PeriodChecks.of(application))
                : premium(application);
        return Stream.of(aid, consents(application), again(application))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Stream<Finding> premium(Application application) {
        return PremiumAid.insuredResidents(application).isEmpty()
                ? Stream.of(Finding.warning(
                                "/facts/medical-insurance/insured",
                                "nobody-to-insure",
                                "没有已认定身份并参加城乡居民基本医疗保险的家庭成员，请核对参保情况。")
                        .under(Sources.PREMIUM))
                : Stream.empty();
    }

    /** Without authorisation no check can start; whoever is recognised is not checked again. */
    private static Stream<Finding> consents(Application application) {
        if (!Tracks.of(application).equals(Tracks.ILLNESS)) {
            return Stream.empty();
        }
        return Stream.of("truthful", "checkAuthorised")
                .filter(consent -> !application.fact(CommonFacts.CONSENTS).isTrue("/" + consent))
                .map(consent -> Finding.error(
                                "/facts/consents/" + consent,
                                "consent-missing",
                                consent.equals("truthful") ? "申请人应当承诺如实申报家庭经济状况。" : "申请人应当授权核对家庭经济状况。")
                        .under(Sources.CONSENT));
    }

    /**
     * How often in a calendar year a household made poor by illness may apply, as the place says. One grant to several
     * patients is told once for each of them, on the same day.
     */
    private static Stream<Finding> again(Application application) {
        long before = application.priorBenefits().stream()
                .filter(benefit -> benefit.item().equals(MedicalAssistanceItem.CODE))
                .filter(benefit -> benefit.cause().equals(Tracks.ILLNESS))
                .map(PriorBenefit::grantedOn)
                .filter(granted -> granted.getYear() == application.on().getYear())
                .distinct()
                .count();
        boolean tooOften = Tracks.of(application).equals(Tracks.ILLNESS)
                && application.parameters().number(Keys.TIMES_A_YEAR).longValue() <= before;
        return before > 0 && tooOften
                ? Stream.of(Finding.error("/aid", "granted-this-year", "因病致贫医疗救助在同一自然年度内的申请次数已满。")
                        .under(Sources.LOCAL))
                : Stream.empty();
    }
}
