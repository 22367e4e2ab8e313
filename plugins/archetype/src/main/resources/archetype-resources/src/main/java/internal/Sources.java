package ${package}.internal;

import org.yimen.spi.data.LegalBasis;

/** The texts the rules rest on. */
final class Sources {
    /** Services for those who are assisted: care, daily life, company. */
    static final LegalBasis SERVICE = LegalBasis.of("社会救助法", "第三十四条");
    /** What one department confirmed, the others accept. */
    static final LegalBasis ACCEPTED = LegalBasis.of("社会救助法", "第四十二条");
    /** No text settles how many meals a day a place provides. */
    static final LegalBasis MOST_MEALS = LegalBasis.platformDefault("助餐餐数由各地确定");
    /** No text settles which papers this service needs. */
    static final LegalBasis PAPERS = LegalBasis.platformDefault("助餐服务的申请材料由各地确定");

    private Sources() {}
}
