package org.yimen.plugins.disabledfederation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/**
 * Whose certificate it is, as far as the answers tell. Immutable.
 *
 * @param person the applicant or a member; never {@code null}
 * @param kinds the kinds of disability applied for and those already on record; never {@code null}
 * @param certificate the entry of the fact {@code disability}, the empty one if there is none; never {@code null}
 * @param on the day asked for; never {@code null}
 */
record Holder(PersonView person, Set<String> kinds, Document certificate, LocalDate on) {
    private static final int ADULT = 18;
    private static final Set<String> UNDER_GUARDIAN = Set.of("INTELLECT", "MENTAL");

    /** The person named; empty while nobody is named or nobody stands in that place. */
    static Optional<Holder> of(Application application) {
        HouseholdView household = new HouseholdView(application.facts(), application.on());
        return application
                .answers()
                .text("/holder")
                .flatMap(household::person)
                .map(person -> of(person, household, application));
    }

    private static Holder of(PersonView person, HouseholdView household, Application application) {
        List<Document> entries = household.disabilitiesOf(person.subject());
        Document certificate = entries.isEmpty() ? Document.empty() : entries.get(entries.size() - 1);
        Set<String> kinds = Set.copyOf(Stream.concat(
                        application.answers().texts("/appliedKinds").stream(), certificate.texts("/types").stream())
                .toList());
        return new Holder(person, kinds, certificate, application.on());
    }

    String subject() {
        return person.subject();
    }

    boolean isApplicant() {
        return subject().equals("applicant");
    }

    Optional<Integer> age() {
        return person.ageOn(on);
    }

    boolean isMinor() {
        return age().filter(years -> years < ADULT).isPresent();
    }

    /** Minors, and persons with a disability of intellect or mind, are represented by their guardian. */
    boolean needsGuardian() {
        return isMinor() || kinds.stream().anyMatch(UNDER_GUARDIAN::contains);
    }

    /** Whether the certificate on record still holds on the day. */
    boolean holdsValidCertificate() {
        return certificate.text("/state").filter("VALID"::equals).isPresent()
                && validUntil().map(last -> !last.isBefore(on)).orElse(true);
    }

    /** Whether any certificate, in whatever state, is on record. */
    boolean hadCertificate() {
        return certificate.text("/certificateNumber").isPresent()
                || certificate
                        .text("/state")
                        .filter(state -> !state.equals("NONE"))
                        .isPresent();
    }

    /** Whether the certificate on record was struck off (注销). */
    boolean isStruckOff() {
        return certificate.text("/state").filter("CANCELLED"::equals).isPresent();
    }

    Optional<LocalDate> validUntil() {
        return certificate.date("/validUntil");
    }

    /** Where the person stands in the composed answers. */
    String pointer() {
        return isApplicant()
                ? "/facts/person"
                : "/facts/household-members/members/" + subject().substring("member:".length());
    }
}
