package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.measures;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.unsupported;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Check;
import org.yimen.plugins.civilaffairs.internal.common.ConsentChecks;
import org.yimen.plugins.civilaffairs.internal.common.IdentityChecks;
import org.yimen.plugins.civilaffairs.internal.common.PlaceChecks;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Statuses;

/** What may be wrong with an application, beyond what the schemas say. */
final class ExtremePovertyChecks {
    private static final List<Check> SHARED = Stream.of(IdentityChecks.ALL, PlaceChecks.BY_LAW)
            .flatMap(List::stream)
            .toList();

    private ExtremePovertyChecks() {}

    static List<Finding> of(Applicant applicant) {
        Scheme scheme = Scheme.of(applicant);
        List<Finding> findings = new ArrayList<>(Check.run(SHARED, applicant.application()));
        guardian(applicant, scheme, findings);
        findings.addAll(consents(applicant, scheme));
        certificate(applicant, findings);
        if (scheme.isExtremePoverty()) {
            means(applicant, findings);
            otherSchemes(applicant, findings);
            findings.addAll(SupporterChecks.of(applicant));
        } else {
            childScheme(applicant, scheme, findings);
        }
        return List.copyOf(findings);
    }

    private static void guardian(Applicant applicant, Scheme scheme, List<Finding> findings) {
        boolean alone = !applicant.application().fact(CommonFacts.AGENT).isTrue("/present");
        if (applicant.isMinor() && alone) {
            LegalBasis basis = scheme == Scheme.UNSUPPORTED_CHILD ? unsupported("二（一）") : Texts.civilCode("第二十三条");
            findings.add(Finding.error(
                            "/facts/agent/present",
                            "minor-needs-guardian",
                            "未成年人应当由监护人代为申请，请填写代办人；没有监护人的，由村（居）民委员会代为申请")
                    .under(basis));
        }
    }

    /** Children's schemes examine no means, so they need no authorisation. */
    private static List<Finding> consents(Applicant applicant, Scheme scheme) {
        return Check.run(ConsentChecks.BY_ANALOGY, applicant.application()).stream()
                .filter(finding -> scheme.isExtremePoverty() || !finding.code().equals("check-not-authorised"))
                .toList();
    }

    private static void certificate(Applicant applicant, List<Finding> findings) {
        if (applicant.certificates().stream().anyMatch(Certificate::hasExpired)) {
            findings.add(Finding.warning("/facts/disability/persons", "certificate-expired", "残疾人证已过期，请同时到残联申请换发"));
        }
    }

    private static void means(Applicant applicant, List<Finding> findings) {
        if (Means.ownIncome(applicant).isEmpty()) {
            boolean alone = applicant.household().size() == 1;
            findings.add(Finding.error(
                            alone ? "/facts/income" : "/ownIncome",
                            "own-income-missing",
                            alone ? "请填写近12个月收入" : "与他人共同生活的，请填写被供养人本人近12个月收入")
                    .under(measures("第六条")));
        }
    }

    private static void otherSchemes(Applicant applicant, List<Finding> findings) {
        if (ExtremePovertyGrounds.isInChildScheme(applicant)) {
            findings.add(Finding.warning("/applyAs", "already-in-child-scheme", "已纳入孤儿、事实无人抚养儿童保障的，不再认定为特困人员")
                    .under(measures("第九条")));
        } else if (applicant.isMinor() && parentsAreGone(applicant)) {
            findings.add(Finding.info("/applyAs", "child-scheme-possible", "父母情况可能符合孤儿、事实无人抚养儿童条件，监护人可以选择申请其中一项")
                    .under(measures("第九条")));
        }
        if (applicant.holds(Statuses.EXTREME_POVERTY) && !applicant.studiesToSenior()) {
            findings.add(Finding.warning("/applyAs", "already-supported", "已认定为特困人员，情况有变化的请办理变更，不必重新申请"));
        }
    }

    private static boolean parentsAreGone(Applicant applicant) {
        Document parents = applicant.application().fact(CommonFacts.PARENTS);
        return Stream.of("/father", "/mother").allMatch(parent -> parents.text(parent)
                .filter(state -> !state.equals("PRESENT"))
                .isPresent());
    }

    private static void childScheme(Applicant applicant, Scheme scheme, List<Finding> findings) {
        boolean grownUp =
                applicant.age().filter(age -> age >= Applicant.MAJORITY).isPresent();
        boolean continues = scheme == Scheme.ORPHAN && applicant.holds(Statuses.ORPHAN) && applicant.isAtSchool();
        if (grownUp && !continues) {
            findings.add(Finding.error("/applyAs", "not-a-child", "已满18周岁，不能按孤儿、事实无人抚养儿童申请，请改选特困人员"));
        }
        Document parents = applicant.application().fact(CommonFacts.PARENTS);
        for (String parent : List.of("/father", "/mother")) {
            if (parents.text(parent).isEmpty()) {
                findings.add(Finding.error("/facts/parents" + parent, "parent-state-missing", "请填写父母情况"));
            }
        }
        if (applicant.holds(Statuses.EXTREME_POVERTY)) {
            findings.add(Finding.warning(
                            "/applyAs", "extreme-poverty-to-end", "已认定为特困人员，选择孤儿、事实无人抚养儿童保障的，不再认定为特困人员，应当一并办理终止")
                    .under(measures("第九条")));
        }
        boolean topUp = scheme == Scheme.UNSUPPORTED_CHILD && ExtremePovertyBenefit.drawsOtherAid(applicant);
        if (topUp && applicant.application().answers().number("/currentAid").isEmpty()) {
            findings.add(Finding.warning("/currentAid", "current-aid-missing", "已有低保或者特困待遇的按补差发放，请填写目前每月领取的金额")
                    .under(unsupported("三（一）")));
        }
    }
}
