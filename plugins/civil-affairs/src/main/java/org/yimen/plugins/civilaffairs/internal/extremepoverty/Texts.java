package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import org.yimen.spi.data.LegalBasis;

/** The texts that only this item cites. Every answer is never {@code null}. */
final class Texts {
    private Texts() {}

    /** 特困人员认定办法, in force since 2021-07-01. */
    static LegalBasis measures(String article) {
        return LegalBasis.of("特困人员认定办法", article);
    }

    /** 国务院办公厅关于加强孤儿保障工作的意见, 2010. */
    static LegalBasis orphans(String part) {
        return LegalBasis.of("国务院办公厅关于加强孤儿保障工作的意见", part);
    }

    /** 关于进一步加强事实无人抚养儿童保障工作的意见, 2019. */
    static LegalBasis unsupported(String part) {
        return LegalBasis.of("关于进一步加强事实无人抚养儿童保障工作的意见", part);
    }

    static LegalBasis civilCode(String article) {
        return LegalBasis.of("民法典", article);
    }
}
