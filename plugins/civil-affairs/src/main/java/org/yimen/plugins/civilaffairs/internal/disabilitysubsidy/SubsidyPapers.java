package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.anywhere;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** Papers: the signed form and the identity of each person; certificate and 低保 are looked up. */
final class SubsidyPapers {
    private static final LegalBasis SHARED = LegalBasis.of("政务数据共享条例", "第十九条");

    private SubsidyPapers() {}

    static List<MaterialNeed> of(Application application) {
        Map<String, MaterialNeed> needs = new LinkedHashMap<>();
        add(needs, signed(MaterialTypes.SIGNED_APPLICATION, "残疾人两项补贴申请审核表（签名页）", "申请须以书面提出", anywhere()));
        agent(application).ifPresent(need -> add(needs, need));
        for (Claim claim : Claim.all(application)) {
            claim.person().ifPresent(person -> forOne(claim).forEach(need -> add(needs, need)));
        }
        return List.copyOf(needs.values());
    }

    private static List<MaterialNeed> forOne(Claim claim) {
        MaterialNeed identity = MaterialNeed.fromApplicant(
                MaterialTypes.ID_CARD, claim.subject(), "残疾人的居民身份证或者户口簿", "核对残疾人身份", anywhere());
        MaterialNeed certificate = MaterialNeed.shared(
                MaterialTypes.DISABILITY_CERTIFICATE, claim.subject(), "残疾人证", "由部门与残联共享数据核对，不要求提交", SHARED);
        MaterialNeed status = MaterialNeed.shared(
                MaterialTypes.STATUS_PROOF, claim.subject(), "最低生活保障等身份认定凭证", "由民政部门内部核对，不要求提交", law("第四十二条"));
        return claim.wantsLiving() ? List.of(identity, certificate, status) : List.of(identity, certificate);
    }

    private static Optional<MaterialNeed> agent(Application application) {
        Document agent = application.fact(CommonFacts.AGENT);
        if (!agent.isTrue("/present")) {
            return Optional.empty();
        }
        boolean guardian = agent.text("/kind").filter("GUARDIAN"::equals).isPresent();
        return Optional.of(
                guardian
                        ? MaterialNeed.fromApplicant(
                                MaterialTypes.GUARDIANSHIP_PROOF,
                                "applicant",
                                "监护关系证明",
                                "监护人代为申请",
                                LegalBasis.of("民法典", "第二十三条"))
                        : signed(MaterialTypes.MANDATE, "委托书", "委托村（居）民委员会或者他人代为申请", system("三（一）")));
    }

    private static MaterialNeed signed(String type, String title, String why, LegalBasis basis) {
        return new MaterialNeed(
                type, "applicant", title, Copy.ORIGINAL, 1, ObtainedBy.APPLICANT, NeededBy.ACCEPTANCE, why, basis);
    }

    private static void add(Map<String, MaterialNeed> needs, MaterialNeed need) {
        needs.putIfAbsent(need.identity(), need);
    }
}
