package org.yimen.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The household (家庭) of a case: a dated snapshot of who belongs to it.
 *
 * @param asOf day of the snapshot; empty while the case is a draft; never {@code null}
 * @param members the applicant first; never {@code null}
 */
public record Household(Optional<LocalDate> asOf, List<Member> members) {
    /**
     * One person in the snapshot.
     *
     * @param subject {@code applicant} or {@code member:N}; never {@code null}
     * @param personId never {@code null}
     * @param relation to the applicant, code of the fact; {@code SELF} for the applicant; never {@code null}
     * @param counted whether the person counts as living together (低保办法 art. 7)
     */
    public record Member(String subject, String personId, String relation, boolean counted) {
        public Member {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(relation, "relation");
        }
    }

    private static final Household EMPTY = new Household(Optional.empty(), List.of());

    public Household {
        asOf = Objects.requireNonNullElse(asOf, Optional.empty());
        members = List.copyOf(members);
    }

    public static Household empty() {
        return EMPTY;
    }

    public Optional<String> personOf(String subject) {
        return members.stream()
                .filter(member -> member.subject().equals(subject))
                .map(Member::personId)
                .findFirst();
    }

    public Optional<String> subjectOf(String personId) {
        return members.stream()
                .filter(member -> member.personId().equals(personId))
                .map(Member::subject)
                .findFirst();
    }

    /** The person ids of everyone who counts. */
    public List<String> countedPersons() {
        return members.stream().filter(Member::counted).map(Member::personId).toList();
    }
}
