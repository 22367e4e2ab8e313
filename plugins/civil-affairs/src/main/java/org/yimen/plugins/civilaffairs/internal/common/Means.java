package org.yimen.plugins.civilaffairs.internal.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Statuses;

/**
 * What a household has to live on, against the local standard. Immutable. The year's total is the authority: nothing is
 * divided before it is compared.
 *
 * @param persons who counts (最低生活保障审核确认办法 art. 7), without members who are 特困人员: they are provided for
 *     apart (社会救助法 art. 15, 16); never {@code null} or empty
 * @param known whether any income was told
 * @param annualIncome counted income of twelve months in yuan; never {@code null} or negative
 * @param standard 最低生活保障标准, yuan a person and month; never {@code null}
 * @param household never {@code null}
 */
public record Means(
        List<PersonView> persons,
        boolean known,
        BigDecimal annualIncome,
        BigDecimal standard,
        HouseholdView household) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** The whole income (art. 13), nothing taken off for expenses; never {@code null}. */
    public static Means whole(Application application) {
        return of(application, BigDecimal.ZERO);
    }

    /** The income less the local share of expenses by disability and illness (art. 13, last); never {@code null}. */
    public static Means deducting(Application application) {
        return of(application, application.parameters().number(Keys.EXPENSE_DEDUCTION));
    }

    private static Means of(Application application, BigDecimal deductedPercent) {
        HouseholdView view = People.view(application);
        boolean basePension = application.parameters().number(Keys.BASE_PENSION).signum() != 0;
        BigDecimal expenses = application
                .fact("rigid-expenses")
                .amount("/medical")
                .add(application.fact("rigid-expenses").amount("/rehabilitation"));
        BigDecimal deducted = expenses.multiply(deductedPercent).divide(PERCENT, 2, RoundingMode.HALF_UP);
        List<PersonView> persons = view.counted().stream()
                .filter(person -> person.subject().equals("applicant")
                        || !People.holds(application, person.subject(), Statuses.EXTREME_POVERTY))
                .toList();
        return new Means(
                persons,
                view.incomeKnown(),
                view.annualIncome(basePension).subtract(deducted).max(BigDecimal.ZERO),
                application.parameters().number(Keys.STANDARD),
                view);
    }

    public int size() {
        return persons.size();
    }

    /** The year's income of so many times the standard for the whole household, in yuan; never {@code null}. */
    public BigDecimal bound(BigDecimal factor) {
        return standard.multiply(factor).multiply(MONTHS).multiply(BigDecimal.valueOf(size()));
    }

    /** Whether income a head is below {@code factor} times the standard, compared on the year's total. */
    public boolean below(BigDecimal factor) {
        return annualIncome.compareTo(bound(factor)) < 0;
    }

    /** Monthly income a head to the fen, for showing only; never {@code null}. */
    public BigDecimal monthlyPerHead() {
        return annualIncome.divide(MONTHS.multiply(BigDecimal.valueOf(size())), 2, RoundingMode.HALF_UP);
    }
}
