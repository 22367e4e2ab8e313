package org.yimen.plugins.civilaffairs.internal.temporary;

import org.yimen.spi.data.LegalBasis;

/** The texts that only this item cites. Every answer is never {@code null}. */
final class Texts {
    private Texts() {}

    /** 关于进一步加强和改进临时救助工作的意见, 2018. */
    static LegalBasis opinion2018(String part) {
        return LegalBasis.of("关于进一步加强和改进临时救助工作的意见", part);
    }

    /** 关于进一步健全完善临时救助制度的意见, 2026: 小额快救. */
    static LegalBasis smallAndFast() {
        return LegalBasis.of("关于进一步健全完善临时救助制度的意见", "小额快救");
    }
}
