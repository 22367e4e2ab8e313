package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.measures;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.orphans;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.unsupported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** Papers by scheme. What shared data shows is looked up, not asked for (社会救助法 art. 62), whatever older lists say. */
final class ExtremePovertyPapers {
    static final String STATEMENT = "civil-affairs.extreme-poverty-statement";
    static final String SUPPORTER_CONSENT = "civil-affairs.supporter-authorisation";
    static final String PARENT_CHECK = "civil-affairs.parent-plight-proof";

    private ExtremePovertyPapers() {}

    static List<MaterialNeed> of(Applicant applicant) {
        Scheme scheme = Scheme.of(applicant);
        List<MaterialNeed> needs = new ArrayList<>();
        needs.add(application(scheme));
        identity(applicant, scheme).ifPresent(needs::add);
        needs.addAll(agent(applicant, scheme));
        needs.addAll(scheme.isExtremePoverty() ? meansPapers(applicant) : parentPapers(scheme));
        if (!applicant.isMinor() && applicant.isAtSchool()) {
            needs.add(schoolProof());
        }
        return List.copyOf(needs);
    }

    private static MaterialNeed application(Scheme scheme) {
        String title = scheme == Scheme.UNSUPPORTED_CHILD ? "事实无人抚养儿童基本生活补贴申请表（签名页）" : "申请书（签名页）";
        return signed(MaterialTypes.SIGNED_APPLICATION, "applicant", title, "申请须以书面提出", written(scheme));
    }

    /** By which text the scheme is applied for; no national one lists the papers of an orphan. */
    private static LegalBasis written(Scheme scheme) {
        return switch (scheme) {
            case ADULT, MINOR -> measures("第十条");
            case ORPHAN -> LegalBasis.platformDefault("参照特困人员认定办法第十条的申请材料");
            case UNSUPPORTED_CHILD -> unsupported("二（一）");
        };
    }

    /** A foundling has no papers yet; the lack never stops an application. */
    private static Optional<MaterialNeed> identity(Applicant applicant, Scheme scheme) {
        boolean none =
                applicant.person().text("/idType").filter("NONE_YET"::equals).isPresent();
        return none
                ? Optional.empty()
                : Optional.of(MaterialNeed.fromApplicant(
                        MaterialTypes.ID_CARD, "applicant", "有效身份证明", "核对被供养人身份", written(scheme)));
    }

    private static List<MaterialNeed> agent(Applicant applicant, Scheme scheme) {
        Document agent = applicant.application().fact(CommonFacts.AGENT);
        if (!agent.isTrue("/present")) {
            return List.of();
        }
        return switch (agent.text("/kind").orElse("OTHER")) {
            case "GUARDIAN" ->
                List.of(MaterialNeed.fromApplicant(
                        MaterialTypes.GUARDIANSHIP_PROOF,
                        "applicant",
                        "监护人身份证明及监护关系证明",
                        "监护人代为申请",
                        Texts.civilCode("第二十三条")));
            case "VILLAGE" -> scheme.isForChildren() ? List.of() : List.of(mandate());
            default -> List.of(mandate());
        };
    }

    private static MaterialNeed mandate() {
        return signed(MaterialTypes.MANDATE, "applicant", "委托书", "委托村（居）民委员会或者他人代为申请", law("第三十七条"));
    }

    private static List<MaterialNeed> meansPapers(Applicant applicant) {
        List<MaterialNeed> needs = new ArrayList<>();
        needs.add(signed(STATEMENT, "applicant", "劳动能力、生活来源、财产状况以及赡养、抚养、扶养情况书面声明", "说明申请理由", measures("第十条")));
        needs.add(signed(MaterialTypes.TRUTH_COMMITMENT, "applicant", "诚信承诺书", "承诺所提供信息真实、完整", measures("第十条")));
        needs.add(signed(MaterialTypes.CHECK_AUTHORISATION, "applicant", "家庭经济状况核对授权书", "同意核查", law("第四十条")));
        supporterConsent(applicant).ifPresent(needs::add);
        if (!applicant.certificates().isEmpty()) {
            needs.add(MaterialNeed.shared(
                    MaterialTypes.DISABILITY_CERTIFICATE, "applicant", "残疾人证", "由部门与残联共享数据核对，不要求提交", law("第六十二条")));
        }
        return needs;
    }

    private static Optional<MaterialNeed> supporterConsent(Applicant applicant) {
        int count = applicant
                .application()
                .fact(CommonFacts.SUPPORTERS)
                .objects("/supporters")
                .size();
        return count == 0
                ? Optional.empty()
                : Optional.of(new MaterialNeed(
                        SUPPORTER_CONSENT,
                        "household",
                        "法定义务人核对授权书",
                        Copy.ORIGINAL,
                        count,
                        ObtainedBy.APPLICANT,
                        NeededBy.DECISION,
                        "核对义务人的收入、财产须经其同意，每人一份",
                        law("第四十一条")));
    }

    private static List<MaterialNeed> parentPapers(Scheme scheme) {
        MaterialNeed proof = scheme == Scheme.ORPHAN
                ? MaterialNeed.shared(
                        MaterialTypes.DEATH_OR_MISSING_PROOF,
                        "applicant",
                        "父母死亡或者查找不到的证明",
                        "由民政部门与公安等部门共享数据核对；不能核对的，请监护人协助补充",
                        orphans("一"))
                : MaterialNeed.shared(
                        PARENT_CHECK,
                        "applicant",
                        "父母重残、重病、服刑在押等情况的查验结果",
                        "由部门信息比对查验；不能比对的，请监护人协助补充",
                        unsupported("二（二）"));
        return List.of(proof);
    }

    private static MaterialNeed schoolProof() {
        return MaterialNeed.shared(
                MaterialTypes.SCHOOL_PROOF,
                "applicant",
                "在校就读证明",
                "年满18周岁仍在校就读的，由部门核对学籍",
                LegalBasis.of("政务数据共享条例", "第十九条"));
    }

    private static MaterialNeed signed(String type, String subject, String title, String why, LegalBasis basis) {
        return new MaterialNeed(
                type, subject, title, Copy.ORIGINAL, 1, ObtainedBy.APPLICANT, NeededBy.ACCEPTANCE, why, basis);
    }
}
