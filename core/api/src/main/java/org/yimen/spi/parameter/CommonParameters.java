package org.yimen.spi.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * Local numbers that items of several departments read, owned by the platform. A descriptor names one by its key alone.
 */
public final class CommonParameters {
    /** 最低生活保障标准, yuan a person and month; set by province or city (社会救助法 art. 18). */
    public static final ParameterSpec MINIMUM_LIVING_STANDARD = new ParameterSpec(
            "core.minimum-living-standard",
            "最低生活保障标准",
            "元/人·月",
            new BigDecimal("798.10"),
            Optional.of(new BigDecimal("593.90")),
            LegalBasis.platformDefault("2024年末全国平均标准，各地以当地公布为准"),
            DateBasis.DECISION);

    /** 上年度居民人均可支配收入, yuan a person and year. */
    public static final ParameterSpec DISPOSABLE_INCOME = new ParameterSpec(
            "core.disposable-income-per-head",
            "上年度居民人均可支配收入",
            "元/人·年",
            new BigDecimal("54188"),
            Optional.of(new BigDecimal("23119")),
            LegalBasis.platformDefault("2024年全国城镇、农村居民人均可支配收入，各地以当地公布为准"),
            DateBasis.APPLICATION);

    /**
     * 1 if the central base pension counts as income, 0 if not. 低保办法 art. 13(三) left it out for 十四五期间 only, which
     * has ended; no text read covers 2026 on.
     */
    public static final ParameterSpec BASE_PENSION_COUNTS = new ParameterSpec(
            "core.base-pension-counts",
            "中央基础养老金是否计入家庭收入（1计入，0不计入）",
            "",
            BigDecimal.ZERO,
            Optional.empty(),
            LegalBasis.platformDefault("最低生活保障审核确认办法第十三条（三）仅规定“十四五”期间不计入，2026年起未见规定"),
            DateBasis.DECISION);

    private static final List<ParameterSpec> ALL =
            List.of(MINIMUM_LIVING_STANDARD, DISPOSABLE_INCOME, BASE_PENSION_COUNTS);

    private CommonParameters() {}

    /** Every shared parameter; never {@code null}. */
    public static List<ParameterSpec> all() {
        return ALL;
    }

    public static Optional<ParameterSpec> find(String key) {
        return ALL.stream().filter(spec -> spec.key().equals(key)).findFirst();
    }
}
