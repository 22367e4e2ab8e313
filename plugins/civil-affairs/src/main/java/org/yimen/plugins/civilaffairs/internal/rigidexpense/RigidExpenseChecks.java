package org.yimen.plugins.civilaffairs.internal.rigidexpense;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Check;
import org.yimen.plugins.civilaffairs.internal.common.HouseholdChecks;
import org.yimen.plugins.civilaffairs.internal.common.Means;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;

/** What may be wrong with an application for 刚性支出困难家庭认定, beyond what any means test looks at. */
final class RigidExpenseChecks {
    private static final LegalBasis CLASSES = Sources.rigidExpense("第五条");

    static final List<Check> ALL = HouseholdChecks.and(List.of(
            RigidExpenseChecks::expensesMissing,
            RigidExpenseChecks::publicCostMissing,
            RigidExpenseChecks::schoolingOfNobody,
            RigidExpenseChecks::graduateSchool,
            RigidExpenseChecks::rehabilitationOfNobody,
            RigidExpenseChecks::moreThanTheBill,
            RigidExpenseChecks::unchangedYetNew,
            RigidExpenseChecks::considerMinimumLiving));

    private RigidExpenseChecks() {}

    private static Stream<Finding> expensesMissing(Application application) {
        return RigidExpenses.known(application)
                ? Stream.empty()
                : Stream.of(Finding.error("/facts/rigid-expenses", "expenses-not-told", "应当申报申请前12个月的家庭刚性支出。")
                        .under(Sources.law("第四十条")));
    }

    private static Stream<Finding> publicCostMissing(Application application) {
        return application.answers().isTrue("/privateSchool")
                        && application.answers().number("/publicSchoolCost").isEmpty()
                ? Stream.of(Finding.warning(
                                "/publicSchoolCost",
                                "public-school-cost-missing",
                                "就读民办或者高收费学校的，教育支出按同类公办学校收费标准认定；未填写前不计算教育支出。")
                        .under(CLASSES))
                : Stream.empty();
    }

    private static Stream<Finding> schoolingOfNobody(Application application) {
        return told(application, "/education")
                        && application.fact("education").objects("/students").isEmpty()
                ? warn("/facts/rigid-expenses/education", "schooling-of-nobody", "申报了教育支出，但是没有填写在读的家庭成员，请核对。")
                : Stream.empty();
    }

    private static Stream<Finding> graduateSchool(Application application) {
        return told(application, "/education")
                        && application.fact("education").objects("/students").stream()
                                .anyMatch(RigidExpenses::isGraduate)
                ? warn("/facts/rigid-expenses/education", "graduate-school", "教育支出计算到全日制本科阶段，研究生阶段的费用不计入，请核对金额。")
                : Stream.empty();
    }

    private static Stream<Finding> rehabilitationOfNobody(Application application) {
        return told(application, "/rehabilitation")
                        && application.fact("disability").objects("/persons").isEmpty()
                ? warn("/facts/rigid-expenses/rehabilitation", "rehabilitation-of-nobody", "申报了残疾康复支出，但是没有填写残疾人，请核对。")
                : Stream.empty();
    }

    /** What is borne after insurance cannot be more than the whole bill. */
    private static Stream<Finding> moreThanTheBill(Application application) {
        List<Document> patients = application.fact("illness").objects("/patients");
        BigDecimal bill =
                patients.stream().map(patient -> patient.amount("/totalCost")).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean everyBillTold = !patients.isEmpty()
                && patients.stream()
                        .allMatch(patient -> patient.number("/totalCost").isPresent());
        return everyBillTold
                        && application.fact("rigid-expenses").amount("/medical").compareTo(bill) > 0
                ? warn("/facts/rigid-expenses/medical", "more-than-the-bill", "个人负担的医疗支出高于所填患者的医疗总费用，请核对是否已扣除医保等支付。")
                : Stream.empty();
    }

    private static Stream<Finding> unchangedYetNew(Application application) {
        return application.answers().isTrue("/unchanged")
                        && !application.answers().isTrue("/renewal")
                ? Stream.of(Finding.error("/unchanged", "unchanged-yet-new", "首次申请没有前期材料，不能选择材料没有变化。")
                        .under(Sources.rigidExpense("第十条")))
                : Stream.empty();
    }

    private static Stream<Finding> considerMinimumLiving(Application application) {
        Means means = Means.whole(application);
        return means.known() && means.below(BigDecimal.ONE)
                ? Stream.of(Finding.info("", "consider-minimum-living", "家庭人均收入低于保障标准，应当告知申请人可以申请最低生活保障。")
                        .under(Sources.minimumLiving("第六条")))
                : Stream.empty();
    }

    private static Stream<Finding> warn(String pointer, String code, String message) {
        return Stream.of(Finding.warning(pointer, code, message).under(CLASSES));
    }

    private static boolean told(Application application, String expense) {
        return application.fact("rigid-expenses").amount(expense).signum() > 0;
    }
}
