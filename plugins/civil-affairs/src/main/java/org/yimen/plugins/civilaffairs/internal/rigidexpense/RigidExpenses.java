package org.yimen.plugins.civilaffairs.internal.rigidexpense;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.yimen.plugins.civilaffairs.internal.common.Means;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.Application;

/**
 * The rigid expenses of the twelve months before the application, as 刚性支出困难家庭认定办法 art. 5 counts them, in yuan.
 *
 * @param living what keeps up a bare living, up to the local ceiling; never {@code null}
 * @param medical borne after all insurance and relief; never {@code null}
 * @param education at the charges of a public school of the same kind; never {@code null}
 * @param rehabilitation borne after subsidy and insurance; never {@code null}
 * @param other counts only if the county recognises it (art. 5(五)); never {@code null}
 */
record RigidExpenses(
        BigDecimal living, BigDecimal medical, BigDecimal education, BigDecimal rehabilitation, BigDecimal other) {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    static RigidExpenses of(Application application) {
        Document told = application.fact("rigid-expenses");
        return new RigidExpenses(
                told.amount("/living").min(livingCeiling(application)),
                told.amount("/medical"),
                education(application, told.amount("/education")),
                told.amount("/rehabilitation"),
                told.amount("/other"));
    }

    /** Whether any expense was told at all. */
    static boolean known(Application application) {
        return !application.fact("rigid-expenses").isEmpty();
    }

    /** What counts in any case; never {@code null}. */
    BigDecimal certain() {
        return living.add(medical).add(education).add(rehabilitation);
    }

    /** What counts if the county recognises the other expenses too; never {@code null}. */
    BigDecimal possible() {
        return certain().add(other);
    }

    /** Whether an amount is more than {@code percent} of an income; without income any expense is. */
    static boolean exceeds(BigDecimal expenses, BigDecimal percent, BigDecimal income) {
        return expenses.multiply(PERCENT).compareTo(income.multiply(percent)) > 0;
    }

    /** The share in percent to one decimal, for showing; empty without income. */
    static Optional<String> share(BigDecimal expenses, BigDecimal income) {
        return income.signum() == 0
                ? Optional.empty()
                : Optional.of(expenses.multiply(PERCENT)
                                .divide(income, 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%");
    }

    private static BigDecimal livingCeiling(Application application) {
        BigDecimal percent = application.parameters().number("civil-affairs.rigid-expense-living-percent");
        return Means.whole(application)
                .bound(BigDecimal.ONE)
                .multiply(percent)
                .divide(PERCENT, 2, RoundingMode.HALF_UP);
    }

    /**
     * A private school counts as a public one of its kind would; nothing while that charge is unknown, and nothing where all
     * who study are past the bachelor's degree, at which the list of art. 5(三) ends.
     */
    private static BigDecimal education(Application application, BigDecimal told) {
        if (onlyGraduates(application)) {
            return BigDecimal.ZERO;
        }
        return application.answers().isTrue("/privateSchool")
                ? told.min(application.answers().amount("/publicSchoolCost"))
                : told;
    }

    private static boolean onlyGraduates(Application application) {
        List<Document> students = application.fact("education").objects("/students");
        return !students.isEmpty() && students.stream().allMatch(RigidExpenses::isGraduate);
    }

    /** 研究生: past the stages whose charges count (art. 5(三)). */
    static boolean isGraduate(Document student) {
        return student.text("/stage").filter("GRADUATE"::equals).isPresent();
    }
}
