package org.yimen.plugins.civilaffairs.internal.common;

import org.yimen.spi.data.LegalBasis;

/** The texts that the rules of civil affairs cite, each by its article. Every answer is never {@code null}. */
public final class Sources {
    private Sources() {}

    /** 社会救助法, in force since 2026-07-01; stands above the others. */
    public static LegalBasis law(String article) {
        return LegalBasis.of("社会救助法", article);
    }

    /** 最低生活保障审核确认办法, in force since 2021-07-01. */
    public static LegalBasis minimumLiving(String article) {
        return LegalBasis.of("最低生活保障审核确认办法", article);
    }

    /** The notice of 2022-10-20 on minimum living allowance. */
    public static LegalBasis notice2022(String part) {
        return LegalBasis.of("关于进一步做好最低生活保障等社会救助兜底保障工作的通知", part);
    }

    /** 刚性支出困难家庭认定办法, in force since 2025-01-01. */
    public static LegalBasis rigidExpense(String article) {
        return LegalBasis.of("刚性支出困难家庭认定办法", article);
    }

    /** 国办发〔2023〕39号. */
    public static LegalBasis opinion2023(String part) {
        return LegalBasis.of("关于加强低收入人口动态监测做好分层分类社会救助工作的意见", part);
    }
}
