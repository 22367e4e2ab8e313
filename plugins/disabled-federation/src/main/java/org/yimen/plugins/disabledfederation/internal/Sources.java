package org.yimen.plugins.disabledfederation.internal;

import org.yimen.spi.data.LegalBasis;

/**
 * The texts the rules rest on. The certificate rules could only be read as others quote them, article by article; every
 * citation of them says so, until somebody compares it with the text itself.
 */
final class Sources {
    private static final String CERTIFICATES = "中华人民共和国残疾人证管理办法";
    private static final String QUOTED = "（据转引）";
    private static final String NUMBER_UNKNOWN = "（据转引，条号待核）";

    /** The standard by which disability is appraised. */
    static final LegalBasis STANDARD = certificates("第二条");
    /** Voluntary, at the place of household registration. */
    static final LegalBasis VOLUNTARY = certificates("第三条");
    /** How the certificate's number is made. */
    static final LegalBasis NUMBER = certificates("第五条");
    /** What a first application brings. */
    static final LegalBasis FIRST = certificates("第九条（一）");
    /** Valid for ten years, then exchanged free of charge for the old one. */
    static final LegalBasis RENEWAL = certificates("第十九条");
    /** A damaged certificate is exchanged free of charge. */
    static final LegalBasis DAMAGE = LegalBasis.of(CERTIFICATES, "污损换领条款" + NUMBER_UNKNOWN);
    /** A changed kind or grade is appraised anew. */
    static final LegalBasis CHANGE = certificates("第二十二条");
    /** A lost certificate is declared void and issued again. */
    static final LegalBasis LOSS = LegalBasis.of(CERTIFICATES, "遗失补办条款" + NUMBER_UNKNOWN);
    /** Who was struck off may not apply again for one year. */
    static final LegalBasis CANCELLATION = certificates("第二十四条");
    /** Appraisal by an institution the province names. */
    static final LegalBasis APPRAISAL = certificates("第九条（三）");
    /** Rehabilitation of disabled children up to six. */
    static final LegalBasis REHABILITATION = LegalBasis.of("国务院关于建立残疾儿童康复救助制度的意见", "二（一）");
    /** Who asks where, who decides, and who is paid. */
    static final LegalBasis REHABILITATION_PROCEDURE = LegalBasis.of("国务院关于建立残疾儿童康复救助制度的意见", "二（三）");
    /** Asking through somebody else. */
    static final LegalBasis MANDATE = LegalBasis.of("民法典", "第一百六十五条");

    private Sources() {}

    private static LegalBasis certificates(String article) {
        return LegalBasis.of(CERTIFICATES, article + QUOTED);
    }
}
