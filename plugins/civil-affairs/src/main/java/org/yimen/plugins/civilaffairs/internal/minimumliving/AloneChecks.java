package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Check;
import org.yimen.plugins.civilaffairs.internal.common.Disabilities;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** What may be wrong where a person applies alone (最低生活保障审核确认办法 art. 8; 2022 notice, part 1(一)). */
final class AloneChecks {
    static final List<Check> ALL = List.of(
            AloneChecks::holderUnknown,
            AloneChecks::groundMissing,
            AloneChecks::groundUnproven,
            AloneChecks::severeDisabilityUnproven,
            AloneChecks::clergyDateMissing,
            AloneChecks::kinSupportOverIncome);

    private AloneChecks() {}

    private static Stream<Finding> holderUnknown(Application application) {
        return application
                .answers()
                .text("/aloneHolder")
                .filter(holder -> People.view(application).person(holder).isEmpty())
                .stream()
                .map(holder -> Finding.error("/aloneHolder", "alone-holder-unknown", "所选单独申请人不在申请人和家庭成员之中，请重新选择。"));
    }

    private static Stream<Finding> groundMissing(Application application) {
        return AloneGround.appliesAlone(application)
                        && AloneGround.told(application).isEmpty()
                ? error("/aloneGround", "alone-without-ground", "单独申请的，应当选择单独申请的情形。")
                : Stream.empty();
    }

    /** Applies alone as disabled or ill, but nothing of the kind stands in the facts. */
    private static Stream<Finding> groundUnproven(Application application) {
        boolean missing = AloneGround.told(application)
                .filter(ground -> switch (ground) {
                    case NEAR_DISABLED ->
                        !Disabilities.fitsAlone(application, AloneGround.holder(application))
                                && !Disabilities.perhapsFitsAlone(application, AloneGround.holder(application))
                                && !Disabilities.certificateLacking(application, AloneGround.holder(application));
                    case NEAR_ILL -> !People.severelyIll(application, AloneGround.holder(application));
                    default -> false;
                })
                .isPresent();
        return missing
                ? error("/aloneGround", "alone-neither-disabled-nor-ill", "所选情形与残疾、患病情况不一致：没有填写相应等级的残疾或者重特大疾病。")
                : Stream.empty();
    }

    private static Stream<Finding> severeDisabilityUnproven(Application application) {
        return told(application, AloneGround.UNEMPLOYED_DISABLED)
                        && !Disabilities.severe(application, AloneGround.holder(application))
                        && !Disabilities.certificateLacking(application, AloneGround.holder(application))
                ? Stream.of(Finding.error(
                                "/aloneGround", "alone-not-severely-disabled", "没有填写单独申请人一级、二级残疾，不能按成年无业重度残疾人单独申请。")
                        .under(AloneGround.UNEMPLOYED_DISABLED.basis()))
                : Stream.empty();
    }

    private static Stream<Finding> clergyDateMissing(Application application) {
        return told(application, AloneGround.CLERGY)
                        && application.answers().date("/clergySince").isEmpty()
                ? error("/clergySince", "clergy-date-missing", "宗教教职人员单独申请的，应当填写在宗教场所居住的起始日期。")
                : Stream.empty();
    }

    private static Stream<Finding> kinSupportOverIncome(Application application) {
        Document answers = application.answers();
        return AloneGround.appliesAlone(application)
                        && answers.amount("/kinSupport").compareTo(answers.amount("/ownIncome")) > 0
                ? Stream.of(Finding.error("/kinSupport", "kin-support-over-income", "供养费用是本人收入的一部分，不能大于本人收入。")
                        .under(AloneGround.UNEMPLOYED_DISABLED.basis()))
                : Stream.empty();
    }

    private static Stream<Finding> error(String pointer, String code, String message) {
        return Stream.of(Finding.error(pointer, code, message).under(Sources.minimumLiving("第八条")));
    }

    private static boolean told(Application application, AloneGround ground) {
        return AloneGround.told(application).equals(Optional.of(ground));
    }
}
