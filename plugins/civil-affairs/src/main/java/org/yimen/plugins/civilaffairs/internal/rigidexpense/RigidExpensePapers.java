package org.yimen.plugins.civilaffairs.internal.rigidexpense;

import java.util.List;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.MeansPapers;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;

/**
 * The papers of 刚性支出困难家庭认定. Medical and rehabilitation expenses go by receipts (art. 5(二), (四)); school charges come
 * from the education department (art. 5(三)); settlements come from the insurer. Someone who applies again brings nothing
 * that did not change (art. 10).
 */
final class RigidExpensePapers {
    private static final LegalBasis CLASSES = Sources.rigidExpense("第五条");

    private RigidExpensePapers() {}

    static List<MaterialNeed> of(Application application) {
        return Stream.of(
                        MeansPapers.of(application, Sources.rigidExpense("第六条")),
                        MeansPapers.disabilityCertificates(application),
                        medical(application),
                        education(application),
                        rehabilitation(application))
                .flatMap(needs -> needs)
                .toList();
    }

    private static Stream<MaterialNeed> medical(Application application) {
        return told(application, "/medical")
                ? Stream.of(
                        receipts(application, MaterialTypes.MEDICAL_BILLS, "医疗费用票据", "个人负担的医疗支出依据有效票据认定"),
                        MaterialNeed.shared(
                                MaterialTypes.INSURANCE_SETTLEMENT,
                                "household",
                                "医保结算单",
                                "医保、大病保险和医疗救助的支付由信息共享取得",
                                Sources.law("第六十二条")))
                : Stream.empty();
    }

    private static Stream<MaterialNeed> education(Application application) {
        return told(application, "/education")
                ? Stream.of(MaterialNeed.shared(
                        MaterialTypes.TUITION_RECEIPT, "household", "学费缴纳凭证", "按教育主管部门提供的同类公办学校收费标准认定", CLASSES))
                : Stream.empty();
    }

    private static Stream<MaterialNeed> rehabilitation(Application application) {
        return told(application, "/rehabilitation")
                ? Stream.of(receipts(application, MaterialTypes.EXPENSE_RECEIPTS, "刚性支出凭证", "残疾康复支出依据有效票据认定"))
                : Stream.empty();
    }

    private static MaterialNeed receipts(Application application, String type, String title, String why) {
        boolean kept = application.answers().isTrue("/renewal")
                && application.answers().isTrue("/unchanged");
        return kept
                ? MaterialNeed.shared(type, "household", title, "前期已经提交且没有变化，不要求重复提交", Sources.rigidExpense("第十条"))
                : MaterialNeed.fromApplicant(type, "household", title, why, CLASSES);
    }

    private static boolean told(Application application, String expense) {
        return application.fact("rigid-expenses").amount(expense).signum() > 0;
    }
}
