package org.yimen.plugins.civilaffairs.internal.temporary;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.temporary.Texts.opinion2018;

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

/** Papers by route. Where relief comes first, everything follows later (社会救助法 art. 50). */
final class TemporaryPapers {
    static final String EMERGENCY_STATEMENT = "civil-affairs.emergency-statement";

    private TemporaryPapers() {}

    static List<MaterialNeed> of(Need need) {
        Route route = Route.of(need);
        NeededBy early = need.isImmediate() ? NeededBy.COMPLETION : NeededBy.ACCEPTANCE;
        List<MaterialNeed> needs = new ArrayList<>();
        needs.add(
                paper(MaterialTypes.SIGNED_APPLICATION, "applicant", "申请书（签名页）", early, "登记救助对象、事由和金额", law("第三十七条")));
        identity(need, early).ifPresent(needs::add);
        mandate(need, early).ifPresent(needs::add);
        needs.addAll(need.isByExpense() ? expensePapers(need, route) : emergencyPapers(need, route));
        return List.copyOf(needs);
    }

    private static Optional<MaterialNeed> identity(Need need, NeededBy early) {
        boolean none = need.application()
                .fact(CommonFacts.PERSON)
                .text("/idType")
                .filter("NONE_YET"::equals)
                .isPresent();
        return none
                ? Optional.empty()
                : Optional.of(new MaterialNeed(
                        MaterialTypes.ID_CARD,
                        "applicant",
                        "居民身份证或者其他身份证明",
                        Copy.ORIGINAL_SEEN,
                        1,
                        ObtainedBy.APPLICANT,
                        early,
                        "核对申请人身份",
                        law("第四十条")));
    }

    private static Optional<MaterialNeed> mandate(Need need, NeededBy early) {
        Document agent = need.application().fact(CommonFacts.AGENT);
        boolean guardian = agent.text("/kind").filter("GUARDIAN"::equals).isPresent();
        return agent.isTrue("/present") && !guardian
                ? Optional.of(
                        paper(MaterialTypes.MANDATE, "applicant", "委托书", early, "委托村（居）民委员会或者他人代为申请", law("第三十七条")))
                : Optional.empty();
    }

    private static List<MaterialNeed> emergencyPapers(Need need, Route route) {
        NeededBy late = need.isImmediate() ? NeededBy.COMPLETION : NeededBy.DECISION;
        MaterialNeed proof = paper(
                MaterialTypes.ACCIDENT_PROOF,
                need.subject(),
                "突发事件证明（责任认定、赔偿认定、诊断证明等）",
                late,
                "说明突发困难的原因和损失",
                opinion2018("二（二）"));
        return route.isFast()
                ? List.of(proof, paper(EMERGENCY_STATEMENT, "applicant", "补充情况说明", late, "紧急情况解除后补充说明", law("第五十条")))
                : List.of(proof);
    }

    private static List<MaterialNeed> expensePapers(Need need, Route route) {
        List<MaterialNeed> needs = new ArrayList<>();
        needs.add(expenseProof(need));
        if (need.cause().filter("MEDICAL"::equals).isPresent()) {
            needs.add(MaterialNeed.shared(
                    MaterialTypes.INSURANCE_SETTLEMENT, need.subject(), "医保结算单", "由部门与医保共享数据核对", law("第六十二条")));
        }
        if (route.examinesMeans()) {
            needs.add(paper(
                    MaterialTypes.CHECK_AUTHORISATION,
                    "applicant",
                    "家庭经济状况核对授权书",
                    NeededBy.ACCEPTANCE,
                    "同意核查",
                    law("第四十条")));
            needs.add(paper(
                    MaterialTypes.TRUTH_COMMITMENT, "applicant", "诚信承诺书", NeededBy.ACCEPTANCE, "承诺如实申报", law("第四十条")));
        } else {
            needs.add(MaterialNeed.shared(
                    MaterialTypes.STATUS_PROOF, "household", "救助身份认定凭证", "已认定的身份共享互认", law("第四十二条")));
        }
        return needs;
    }

    private static MaterialNeed expenseProof(Need need) {
        String type =
                switch (need.cause().orElse("")) {
                    case "MEDICAL" -> MaterialTypes.MEDICAL_BILLS;
                    case "EDUCATION" -> MaterialTypes.TUITION_RECEIPT;
                    default -> MaterialTypes.EXPENSE_RECEIPTS;
                };
        return paper(type, need.subject(), "必需支出凭证", NeededBy.DECISION, "核实必需支出金额", opinion2018("二（二）"));
    }

    private static MaterialNeed paper(
            String type, String subject, String title, NeededBy by, String why, LegalBasis basis) {
        return new MaterialNeed(type, subject, title, Copy.ORIGINAL, 1, ObtainedBy.APPLICANT, by, why, basis);
    }
}
