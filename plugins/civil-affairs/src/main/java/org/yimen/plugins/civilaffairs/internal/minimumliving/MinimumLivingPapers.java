package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.util.List;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.MeansPapers;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** The papers of 最低生活保障. */
final class MinimumLivingPapers {
    private MinimumLivingPapers() {}

    static List<MaterialNeed> of(Application application) {
        return Stream.of(
                        MeansPapers.of(application, Sources.minimumLiving("第四条")),
                        MeansPapers.disabilityCertificates(application),
                        diagnosis(application),
                        clergy(application),
                        bankCard(),
                        custody(application))
                .flatMap(needs -> needs)
                .toList();
    }

    private static Stream<MaterialNeed> diagnosis(Application application) {
        return AloneGround.told(application).filter(AloneGround.NEAR_ILL::equals).stream()
                .map(ground -> MeansPapers.diagnosis(AloneGround.holder(application), ground.basis()));
    }

    private static Stream<MaterialNeed> clergy(Application application) {
        return AloneGround.told(application).filter(AloneGround.CLERGY::equals).stream()
                .map(ground -> MaterialNeed.fromApplicant(
                        "civil-affairs.religious-residence",
                        AloneGround.holder(application).subject(),
                        "宗教场所居住情况说明",
                        "说明脱离家庭、在宗教场所居住的起始时间",
                        ground.basis()));
    }

    private static Stream<MaterialNeed> bankCard() {
        return Stream.of(brought(
                MaterialTypes.BANK_CARD, Copy.COPY, "银行卡（社会保障卡）", "保障金按月支付到家庭账户", Sources.minimumLiving("第二十五条")));
    }

    private static Stream<MaterialNeed> custody(Application application) {
        return application.fact("bank-account").isTrue("/keptByOthers")
                ? Stream.of(brought(
                        "civil-affairs.card-custody-agreement",
                        Copy.ORIGINAL,
                        "银行存折（卡）代管协议",
                        "由工作人员代管的，应当签订书面协议并备案",
                        Sources.minimumLiving("第二十六条")))
                : Stream.empty();
    }

    /** Needed for payment only, so it does not hold up the acceptance. */
    private static MaterialNeed brought(String type, Copy copy, String title, String why, LegalBasis basis) {
        return new MaterialNeed(type, "applicant", title, copy, 1, ObtainedBy.APPLICANT, NeededBy.DECISION, why, basis);
    }
}
