package org.yimen.plugins.civilaffairs.internal.temporary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Statuses;

/**
 * What help is sought for, as the application tells. Immutable.
 *
 * @param application never {@code null}
 */
record Need(Application application) {
    /** 支出型; everything else is 急难型. */
    boolean isByExpense() {
        return application.answers().text("/kind").filter("EXPENSE"::equals).isPresent();
    }

    /** 情况紧急、需立即采取救助措施 (社会救助法 art. 50). */
    boolean isImmediate() {
        return !isByExpense() && application.answers().isTrue("/immediate");
    }

    /** Whom the trouble struck: {@code applicant} or {@code member:N}; the applicant unless told otherwise. */
    String subject() {
        return application
                .answers()
                .text("/subject")
                .filter(subject -> household().person(subject).isPresent())
                .orElse("applicant");
    }

    /** The cause that a grant is counted under; empty while it is not told. */
    Optional<String> cause() {
        return isByExpense()
                ? application.answers().text("/expenseCause")
                : emergency().text("/kind");
    }

    Document emergency() {
        return application.fact(CommonFacts.EMERGENCY);
    }

    /** Yuan asked for; empty if nothing was told, or a zero, which asks for nothing. */
    Optional<BigDecimal> requested() {
        return application.answers().number("/requestedAmount").filter(amount -> amount.signum() > 0);
    }

    /** The twelve months' expense of the cause in yuan; empty if none was told. */
    Optional<BigDecimal> expense() {
        Document expenses = application.fact(CommonFacts.RIGID_EXPENSES);
        return cause().flatMap(cause -> switch (cause) {
            case "MEDICAL" -> expenses.number("/medical");
            case "EDUCATION" -> expenses.number("/education");
            default -> sum(expenses, "/rehabilitation", "/living", "/other");
        });
    }

    HouseholdView household() {
        return People.view(application);
    }

    /** Recognised already, so that means are not examined again (社会救助法 art. 42). */
    boolean isRecognised() {
        return Stream.of(
                        Statuses.EXTREME_POVERTY,
                        Statuses.MINIMUM_LIVING,
                        Statuses.NEAR_MINIMUM_LIVING,
                        Statuses.RIGID_EXPENSE)
                .anyMatch(status -> People.holdsItself(application, "applicant", status));
    }

    /** So many months of the local minimum living standard, in yuan. */
    BigDecimal months(String parameter) {
        return standard().multiply(application.parameters().number(parameter));
    }

    BigDecimal standard() {
        return application.parameters().number(Params.STANDARD);
    }

    private static Optional<BigDecimal> sum(Document expenses, String... pointers) {
        return Stream.of(pointers)
                .flatMap(pointer -> expenses.number(pointer).stream())
                .reduce(BigDecimal::add);
    }
}
