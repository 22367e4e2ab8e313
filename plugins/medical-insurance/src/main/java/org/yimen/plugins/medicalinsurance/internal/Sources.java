package org.yimen.plugins.medicalinsurance.internal;

import org.yimen.spi.data.LegalBasis;

/** The texts the rules rest on. */
final class Sources {
    /** Who gets medical assistance, and in which two ways. */
    static final LegalBasis ASSISTANCE = law("第二十四条");
    /** One applies at the township, or has somebody else apply. */
    static final LegalBasis APPLICATION = law("第三十七条");
    /** One tells the truth and agrees to be checked. */
    static final LegalBasis CONSENT = law("第四十条");
    /** What one department recognised, the others need not examine again. */
    static final LegalBasis RECOGNITION = law("第四十二条");
    /** What the check can see may not be demanded. */
    static final LegalBasis SHARED = law("第六十二条");
    /** Other persons in special hardship, as the county and above determine. */
    static final LegalBasis OTHERS = LegalBasis.of("社会救助暂行办法", "第二十八条（三）");
    /** Settlement together with basic and major-illness insurance. */
    static final LegalBasis SETTLEMENT = LegalBasis.of("社会救助暂行办法", "第三十一条");
    /** Premiums: in full for 特困, a fixed amount for others. */
    static final LegalBasis PREMIUM = LegalBasis.of("关于加强低收入人口动态监测做好分层分类社会救助工作的意见", "四（二）1");
    /** A guardian acts in the ward's name by law, without a mandate. */
    static final LegalBasis GUARDIAN = LegalBasis.of("民法典", "第二十三条");
    /** Written authority. */
    static final LegalBasis MANDATE = LegalBasis.of("民法典", "第一百六十五条");
    /** Which share, months and number of houses a place takes. */
    static final LegalBasis LOCAL = LegalBasis.platformDefault("因病致贫重病患者的认定条件由各地规定");

    /** Whose premiums are aided besides 特困 and 低保. */
    static final LegalBasis LOCAL_PREMIUM = LegalBasis.platformDefault("低保边缘、刚性支出困难家庭成员是否资助参保由各地规定");

    private Sources() {}

    private static LegalBasis law(String article) {
        return LegalBasis.of("社会救助法", article);
    }
}
