package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import org.yimen.spi.data.LegalBasis;

/** The texts that only this item cites. Every answer is never {@code null}. */
final class Texts {
    private Texts() {}

    /** 国发〔2015〕52号: who is paid what, and what excludes it. */
    static LegalBasis system(String part) {
        return LegalBasis.of("国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见", part);
    }

    /** The notice of 2021 by which one may apply anywhere: 3, 10 and 3 working days, paid from the month applied in. */
    static LegalBasis anywhere() {
        return LegalBasis.of("关于全面开展残疾人两项补贴资格认定申请“跨省通办”的通知", "");
    }

    /** 中华人民共和国残疾人证管理办法: the certificate runs for ten years and is then renewed. */
    static LegalBasis certificates() {
        return LegalBasis.of("中华人民共和国残疾人证管理办法", "第十九条");
    }

    /** 关于进一步加强事实无人抚养儿童保障工作的意见, 2019. */
    static LegalBasis unsupported(String part) {
        return LegalBasis.of("关于进一步加强事实无人抚养儿童保障工作的意见", part);
    }
}
