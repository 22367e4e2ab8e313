package org.yimen.casework.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yimen.casework.clock.ClockThresholds;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ValidityRule;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.DateBasis;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Limit;

/** The platform's own limits as dated parameters: those of the work plan, and those no source settles. */
@Component(service = PlatformParameters.class)
public final class PlatformParameters {
    private static final String WORK_PLAN = "2024年基层社会救助综合服务窗口创建工作方案";
    private static final ParameterSpec DISPATCH = days("core.dispatch-days", "转办时限", 1, "三（六）3");
    private static final ParameterSpec FIRST_CHECK = days("core.first-check-days", "初步核查反馈时限", 6, "三（六）5");
    private static final ParameterSpec REFUSAL = days("core.refusal-days", "不予救助书面通知时限", 2, "三（六）5");
    private static final ParameterSpec INFORM = days("core.inform-days", "部门向窗口反馈结果时限", 1, "三（六）5");
    private static final ParameterSpec TELL = days("core.tell-days", "窗口告知申请人时限", 1, "三（六）5");
    private static final ParameterSpec SUPPLEMENT = new ParameterSpec(
            "core.supplement-days",
            "补正材料期限",
            "个工作日",
            BigDecimal.TEN,
            Optional.empty(),
            LegalBasis.platformDefault("一次性告知后补正期限未见统一规定"),
            DateBasis.DECISION);

    private static final ParameterSpec REFUSAL_FROM_RECEIPT = new ParameterSpec(
            "core.refusal-from-receipt",
            "不予救助书面通知时限是否自签收之日起算（0为自作出决定之日起算，1为自签收之日起算）",
            "0或者1",
            BigDecimal.ZERO,
            Optional.empty(),
            LegalBasis.platformDefault("工作方案三（六）5未规定起算日，自作出决定之日起算"),
            DateBasis.DECISION);
    private static final ParameterSpec AMBER = new ParameterSpec(
            "core.amber-percent",
            "临期提醒比例",
            "%",
            BigDecimal.valueOf(ClockThresholds.DEFAULT.amberPercent()),
            Optional.empty(),
            LegalBasis.platformDefault("工作方案未规定提醒时点"),
            DateBasis.DECISION);

    private static final List<ParameterSpec> ALL =
            List.of(DISPATCH, FIRST_CHECK, REFUSAL, REFUSAL_FROM_RECEIPT, INFORM, TELL, SUPPLEMENT, AMBER);

    @Activate
    public PlatformParameters() {}

    /** What the platform declares; never {@code null}. */
    public List<ParameterSpec> all() {
        return ALL;
    }

    int dispatchDays(Stores stores, CaseFile file) {
        return number(
                stores,
                DISPATCH,
                file.intake().desk().regionCode(),
                file.intake().appliedOn());
    }

    int supplementDays(Stores stores, CaseFile file) {
        return number(
                stores,
                SUPPLEMENT,
                file.intake().desk().regionCode(),
                file.intake().appliedOn());
    }

    int firstCheckDays(Stores stores, String regionCode, LocalDate on) {
        return number(stores, FIRST_CHECK, regionCode, on);
    }

    int refusalDays(Stores stores, String regionCode, LocalDate on) {
        return number(stores, REFUSAL, regionCode, on);
    }

    /** Whether the days to tell a refusal run from the receipt of the slip and not from the decision. */
    boolean isRefusalFromReceipt(Stores stores, String regionCode, LocalDate on) {
        return number(stores, REFUSAL_FROM_RECEIPT, regionCode, on) > 0;
    }

    /** When a running clock turns amber; a percentage out of bounds is taken for the nearest. */
    ClockThresholds thresholds(Stores stores, String regionCode, LocalDate on) {
        int percent = number(stores, AMBER, regionCode, on);
        return new ClockThresholds(Math.max(1, Math.min(100, percent)));
    }

    int informDays(Stores stores, String regionCode, LocalDate on) {
        return number(stores, INFORM, regionCode, on);
    }

    int tellDays(Stores stores, String regionCode, LocalDate on) {
        return number(stores, TELL, regionCode, on);
    }

    /** For how many months a grant confers a status: the city's own where it set them, else the release's. */
    int monthsOf(Stores stores, ItemRelease release, String status, String regionCode, LocalDate on) {
        Optional<String> parameter =
                Optional.ofNullable(release.statuses().validity().get(status)).flatMap(ValidityRule::parameter);
        return declaredValue(stores, parameter, release.parameters(), regionCode, on)
                .orElse(release.statuses().confers().getOrDefault(status, 0));
    }

    /** A share in percent where its parameter is set for the place and day, else the given one. */
    int percentOf(
            Stores stores,
            int percent,
            Optional<String> parameter,
            List<ParameterSpec> declared,
            String regionCode,
            LocalDate on) {
        return declaredValue(stores, parameter, declared, regionCode, on).orElse(percent);
    }

    /** The days of a limit where its parameter is set for the place and day, else the limit's own. */
    int amountOf(Stores stores, Limit limit, List<ParameterSpec> declared, String regionCode, LocalDate on) {
        return declaredValue(stores, limit.parameter(), declared, regionCode, on)
                .orElse(limit.amount());
    }

    private static Optional<Integer> declaredValue(
            Stores stores, Optional<String> parameter, List<ParameterSpec> declared, String regionCode, LocalDate on) {
        return parameter
                .flatMap(key ->
                        declared.stream().filter(spec -> spec.key().equals(key)).findFirst())
                .map(spec -> number(stores, spec, regionCode, on));
    }

    private static int number(Stores stores, ParameterSpec spec, String regionCode, LocalDate on) {
        return new ParameterBook(
                        List.of(spec),
                        stores.parameters().ofKeys(Set.of(spec.key())),
                        new ParameterBook.Question(regionCode, AreaKind.URBAN, on, on))
                .number(spec.key())
                .intValue();
    }

    private static ParameterSpec days(String key, String title, int amount, String article) {
        return new ParameterSpec(
                key,
                title,
                "个工作日",
                BigDecimal.valueOf(amount),
                Optional.empty(),
                LegalBasis.of(WORK_PLAN, article),
                DateBasis.DECISION);
    }
}
