package org.yimen.spi.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;

/**
 * Reads the household out of the shared facts as all means-tested items count it. Immutable.
 *
 * <p>Annual values are the authority. A monthly figure is for comparing and showing; a gap is computed from the year's
 * total, never from a rounded share of one person.
 *
 * @param facts never {@code null}
 * @param on the day ages and validities are counted for; never {@code null}
 */
public record HouseholdView(Facts facts, LocalDate on) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /**
     * One person of the household.
     *
     * @param subject {@code applicant} or {@code member:N}; never {@code null}
     * @param data the applicant's {@code person} or the member's entry; never {@code null}
     */
    public record PersonView(String subject, Document data) {
        public Optional<LocalDate> birthDate() {
            return data.text("/idNumber")
                    .filter(number -> IdNumber.faultOf(number).isEmpty())
                    .map(number -> new IdNumber(number).birthDate())
                    .or(() -> data.date("/birthDate"));
        }

        public Optional<Integer> ageOn(LocalDate day) {
            return birthDate().filter(birth -> !birth.isAfter(day)).map(birth -> Period.between(birth, day)
                    .getYears());
        }
    }

    public PersonView applicant() {
        return new PersonView("applicant", facts.of(CommonFacts.PERSON));
    }

    /** The other members as declared or found, counted or not, in the form's order. */
    public List<PersonView> members() {
        List<Document> entries = facts.of(CommonFacts.HOUSEHOLD_MEMBERS).objects("/members");
        List<PersonView> members = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            members.add(new PersonView("member:" + i, entries.get(i)));
        }
        return List.copyOf(members);
    }

    /** The applicant and every member who counts as living together (最低生活保障审核确认办法 art. 7). */
    public List<PersonView> counted() {
        return Stream.concat(Stream.of(applicant()), members().stream().filter(this::counts))
                .toList();
    }

    /** How many persons count; at least 1. */
    public int size() {
        return counted().size();
    }

    public Optional<PersonView> person(String subject) {
        return Stream.concat(Stream.of(applicant()), members().stream())
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }

    /** Whether any income was told at all; without it nothing about means can be said. */
    public boolean incomeKnown() {
        return Stream.of("/wage", "/business", "/property", "/transfer", "/other")
                .anyMatch(kind -> income().number(kind).isPresent());
    }

    /**
     * The counted annual income in yuan: all classes of art. 13, less what the form lists as not counted and the
     * necessary cost of employment, never below zero.
     *
     * @param basePensionCounts whether the central base pension counts: art. 13(三) left it out only to the end of 2025,
     *     so it is a parameter of the item
     */
    public BigDecimal annualIncome(boolean basePensionCounts) {
        Document income = income();
        BigDecimal total = Stream.of("/wage", "/business", "/property", "/transfer", "/other")
                .map(income::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(income.amount("/excluded"))
                .subtract(income.amount("/employmentCost"));
        BigDecimal counted = basePensionCounts ? total : total.subtract(income.amount("/basePension"));
        return counted.max(BigDecimal.ZERO);
    }

    /** Monthly income a head, to the fen, for comparing and showing only. */
    public BigDecimal monthlyIncomePerHead(boolean basePensionCounts) {
        return annualIncome(basePensionCounts)
                .divide(MONTHS.multiply(BigDecimal.valueOf(size())), 2, RoundingMode.HALF_UP);
    }

    /**
     * Whether income a head is below {@code factor} times a monthly standard, compared on the year's total so that
     * nothing is rounded.
     */
    public boolean incomeBelow(BigDecimal monthlyStandard, BigDecimal factor, boolean basePensionCounts) {
        BigDecimal bound = monthlyStandard.multiply(factor).multiply(MONTHS).multiply(BigDecimal.valueOf(size()));
        return annualIncome(basePensionCounts).compareTo(bound) < 0;
    }

    /** Savings, securities, insurance, receivables and online assets together, in yuan. */
    public BigDecimal financialAssets() {
        Document property = facts.of(CommonFacts.PROPERTY);
        return Stream.of("/savings", "/securities", "/insurance", "/receivables", "/onlineAssets")
                .map(property::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The twelve months' rigid expenses, in yuan. */
    public BigDecimal rigidExpenses() {
        Document expenses = facts.of(CommonFacts.RIGID_EXPENSES);
        return Stream.of("/medical", "/education", "/rehabilitation", "/living", "/other")
                .map(expenses::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The disability entries of one person, in the form's order. */
    public List<Document> disabilitiesOf(String subject) {
        return of(CommonFacts.DISABILITY, "/persons", subject);
    }

    /** The illness entries of one person, in the form's order. */
    public List<Document> illnessesOf(String subject) {
        return of(CommonFacts.ILLNESS, "/patients", subject);
    }

    private List<Document> of(String fact, String list, String subject) {
        return facts.of(fact).objects(list).stream()
                .filter(entry -> entry.text("/holder").filter(subject::equals).isPresent())
                .toList();
    }

    private Document income() {
        return facts.of(CommonFacts.INCOME);
    }

    private boolean counts(PersonView member) {
        boolean absent = member.data()
                .text("/absence")
                .filter(absence -> !absence.equals("NONE"))
                .isPresent();
        if (absent) {
            return false;
        }
        return switch (member.data().text("/relation").orElse("OTHER")) {
            case "SPOUSE" -> true;
            case "CHILD" ->
                isMinor(member)
                        || !member.data().isTrue("/independent")
                        || member.data().isTrue("/livesTogether");
            default -> member.data().isTrue("/livesTogether");
        };
    }

    private boolean isMinor(PersonView person) {
        return person.ageOn(on).map(age -> age < 18).orElse(false);
    }
}
