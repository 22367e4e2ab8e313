package org.yimen.plugins.civilaffairs.internal.common;

import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/** Everyone an application names, and where in the form each stands. */
public final class People {
    private static final String MEMBER = "member:";

    private People() {}

    /** The household as the facts tell it on the application's day; never {@code null}. */
    public static HouseholdView view(Application application) {
        return new HouseholdView(application.facts(), application.on());
    }

    /** The applicant and every member entered, counted or not; never {@code null}. */
    public static List<PersonView> all(Application application) {
        HouseholdView view = view(application);
        return Stream.concat(Stream.of(view.applicant()), view.members().stream())
                .toList();
    }

    /** Where a person's entry stands among the shared facts; never {@code null}. */
    public static String pointer(PersonView person) {
        return person.subject().startsWith(MEMBER)
                ? "/facts/household-members/members/" + person.subject().substring(MEMBER.length())
                : "/facts/person";
    }

    /** How a finding calls a person without a name: 申请人, or the place among the members; never {@code null}. */
    public static String title(PersonView person) {
        return person.subject().startsWith(MEMBER)
                ? "第" + (Integer.parseInt(person.subject().substring(MEMBER.length())) + 1) + "名家庭成员"
                : "申请人";
    }

    /** Whether one person, not the household as a whole, holds a status on the application's day. */
    public static boolean holds(Application application, String subject, String status) {
        return application.statuses().stream()
                .anyMatch(held ->
                        held.code().equals(status) && held.subject().equals(subject) && held.holdsOn(application.on()));
    }

    /** Whether a person, or the household as a whole and so the person, holds a status on the application's day. */
    public static boolean holdsItself(Application application, String subject, String status) {
        return holds(application, subject, status) || holds(application, "household", status);
    }

    /** Whether everyone who counts holds a status, each for himself or the household as a whole. */
    public static boolean allHold(Application application, String status) {
        return view(application).counted().stream()
                .allMatch(person -> holdsItself(application, person.subject(), status));
    }

    /** Whether some who count hold a status and others do not, as where one member is 特困 or on the allowance alone. */
    public static boolean someHold(Application application, String status) {
        return !allHold(application, status)
                && view(application).counted().stream()
                        .anyMatch(person -> holdsItself(application, person.subject(), status));
    }

    /** Whether a serious illness (重特大疾病) is entered for a person. */
    public static boolean severelyIll(Application application, PersonView person) {
        return view(application).illnessesOf(person.subject()).stream().anyMatch(illness -> illness.isTrue("/severe"));
    }
}
