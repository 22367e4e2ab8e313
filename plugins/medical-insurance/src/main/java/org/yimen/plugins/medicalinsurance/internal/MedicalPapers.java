package org.yimen.plugins.medicalinsurance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** The application's papers; those of the illness itself stand in {@link CostPapers}. */
final class MedicalPapers {
    private MedicalPapers() {}

    /** Never {@code null}. */
    static List<MaterialNeed> of(Application application) {
        List<MaterialNeed> papers = new ArrayList<>();
        papers.add(original(MaterialTypes.SIGNED_APPLICATION, "医疗救助申请书（签名页）", "申请应当书面提出", Sources.APPLICATION));
        card(application).ifPresent(papers::add);
        papers.add(MaterialNeed.shared(
                MaterialTypes.HOUSEHOLD_REGISTER, "household", "居民户口簿", "户籍信息由信息核对取得，不要求提交", Sources.SHARED));
        agent(application, papers);
        if (Tracks.of(application).equals(Tracks.ILLNESS)) {
            means(papers);
        } else {
            papers.add(MaterialNeed.shared(
                    MaterialTypes.STATUS_PROOF, "household", "救助身份认定凭证", "认定结果由信息共享取得，不要求提交", Sources.RECOGNITION));
        }
        if (Aid.of(application) == Aid.COST) {
            CostPapers.add(application, papers);
        }
        return List.copyOf(papers);
    }

    /** Whoever has no document yet is not asked for one. */
    private static Optional<MaterialNeed> card(Application application) {
        Optional<MaterialNeed> card = Optional.of(MaterialNeed.fromApplicant(
                MaterialTypes.ID_CARD, "applicant", "居民身份证或者其他有效身份证明", "当面核对申请人身份，核对后退还", Sources.CONSENT));
        return application
                        .fact("person")
                        .text("/idType")
                        .filter("NONE_YET"::equals)
                        .isPresent()
                ? Optional.empty()
                : card;
    }

    /** Only whom no department recognised yet is examined. */
    private static void means(List<MaterialNeed> papers) {
        papers.add(original(MaterialTypes.CHECK_AUTHORISATION, "家庭经济状况核对授权书", "共同生活的家庭成员授权后方可核对", Sources.CONSENT));
        papers.add(original(MaterialTypes.TRUTH_COMMITMENT, "诚信承诺书", "承诺所提供的信息真实、完整", Sources.CONSENT));
        papers.add(promised(MaterialTypes.INCOME_STATEMENT, "household", "家庭收入申报表", "核对不到的收入以书面承诺申报", Sources.CONSENT));
        papers.add(
                promised(MaterialTypes.PROPERTY_STATEMENT, "household", "家庭财产申报表", "核对不到的财产以书面承诺申报", Sources.CONSENT));
    }

    private static void agent(Application application, List<MaterialNeed> papers) {
        if (!application.fact("agent").isTrue("/present")) {
            return;
        }
        boolean guardian = application
                .fact("agent")
                .text("/kind")
                .filter("GUARDIAN"::equals)
                .isPresent();
        papers.add(
                guardian
                        ? MaterialNeed.fromApplicant(
                                MaterialTypes.GUARDIANSHIP_PROOF, "applicant", "监护关系证明", "由监护人代为申请", Sources.GUARDIAN)
                        : original(MaterialTypes.MANDATE, "委托书", "委托他人代为申请", Sources.MANDATE));
    }

    static MaterialNeed original(String type, String title, String why, LegalBasis basis) {
        return new MaterialNeed(
                type, "applicant", title, Copy.ORIGINAL, 1, ObtainedBy.APPLICANT, NeededBy.ACCEPTANCE, why, basis);
    }

    static MaterialNeed promised(String type, String subject, String title, String why, LegalBasis basis) {
        return new MaterialNeed(
                type, subject, title, Copy.ORIGINAL, 1, ObtainedBy.COMMITMENT, NeededBy.ACCEPTANCE, why, basis);
    }
}
