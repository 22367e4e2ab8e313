package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Check;
import org.yimen.plugins.civilaffairs.internal.common.HealthChecks;
import org.yimen.plugins.civilaffairs.internal.common.IdentityChecks;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;

/** What may be wrong with the claims, each for itself. */
final class SubsidyChecks {
    private static final List<Check> SHARED = Stream.of(IdentityChecks.ALL, HealthChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private SubsidyChecks() {}

    static List<Finding> of(Application application) {
        List<Finding> findings = new ArrayList<>(Check.run(SHARED, application));
        List<Claim> claims = Claim.all(application);
        if (claims.isEmpty()) {
            findings.add(Finding.error("/claims", "no-claim", "请至少选择一名残疾人及其申请的补贴"));
        }
        if (!application.fact(CommonFacts.CONSENTS).isTrue("/truthful")) {
            findings.add(Finding.error("/facts/consents/truthful", "truth-not-promised", "申请人尚未承诺如实申报，不能受理。")
                    .under(law("第四十条")));
        }
        Set<String> seen = new HashSet<>();
        claims.forEach(claim -> findings.addAll(one(claim, seen)));
        return List.copyOf(findings);
    }

    private static List<Finding> one(Claim claim, Set<String> seen) {
        if (claim.person().isEmpty()) {
            return List.of(Finding.error(claim.pointer("holder"), "unknown-person", "申请补贴的残疾人不在申请家庭成员之中，请重新选择"));
        }
        if (!seen.add(claim.subject())) {
            // The rest was told with the first claim: one that is repeated must not repeat all its findings.
            return List.of(Finding.error(claim.pointer("holder"), "claimed-twice", claim.title() + "重复填写，请合并为一项"));
        }
        List<Finding> findings = new ArrayList<>();
        if (!claim.wantsLiving() && !claim.wantsNursing()) {
            findings.add(Finding.error(claim.pointer("living"), "nothing-claimed", "请选择为" + claim.title() + "申请的补贴"));
        }
        findings.addAll(CertificateChecks.of(claim));
        missedAllowance(claim).ifPresent(findings::add);
        findings.addAll(refused(claim));
        return findings;
    }

    /** Both may be drawn together; the window tells of the one that was not asked for. */
    private static Optional<Finding> missedAllowance(Claim claim) {
        boolean nursing = claim.wantsLiving()
                && !claim.wantsNursing()
                && NursingAllowance.of(claim).isLikely();
        if (nursing) {
            return Optional.of(missed(claim, "nursing", NursingAllowance.NAME));
        }
        boolean living = claim.wantsNursing()
                && !claim.wantsLiving()
                && LivingAllowance.of(claim).isLikely();
        return living ? Optional.of(missed(claim, "living", LivingAllowance.NAME)) : Optional.empty();
    }

    private static Finding missed(Claim claim, String field, String name) {
        return Finding.info(claim.pointer(field), "may-claim-both", claim.title() + "还可能符合" + name + "条件，两项补贴可以同时申领")
                .under(system("二（四）"));
    }

    /** What speaks against a claim is told at once, so that nobody waits sixteen days to hear it. */
    private static List<Finding> refused(Claim claim) {
        return SubsidyGrounds.of(claim).stream()
                .filter(Verdict::isUnlikely)
                .map(verdict -> refused(claim, verdict))
                .toList();
    }

    /** One sentence for one allowance of one person, however much speaks against it. */
    private static Finding refused(Claim claim, Verdict verdict) {
        List<Reason> against = verdict.reasons().stream()
                .filter(reason -> reason.effect() == Reason.Effect.AGAINST)
                .toList();
        return Finding.warning(
                        claim.pointer(verdict.name().equals(LivingAllowance.NAME) ? "living" : "nursing"),
                        "probably-refused",
                        verdict.name() + "："
                                + against.stream().map(Reason::text).collect(Collectors.joining("；")))
                .under(against.get(0).basis());
    }
}
