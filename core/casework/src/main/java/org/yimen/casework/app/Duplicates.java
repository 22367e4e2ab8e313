package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Household;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.HouseholdView;

/** Tells at the ID number that a person already has a part in another live case, or was known by another name. */
final class Duplicates {
    private Duplicates() {}

    static List<Finding> findings(Stores stores, CaseFile file) {
        List<Finding> findings = new ArrayList<>();
        HouseholdView typed = new HouseholdView(file.facts(), file.intake().appliedOn());
        Set<String> all = file.household().members().stream()
                .map(Household.Member::personId)
                .collect(Collectors.toSet());
        Map<String, Person> known =
                stores.persons().findAll(all).stream().collect(Collectors.toMap(Person::id, person -> person));
        boolean none = stores.cases().liveCasesOf(all, file.id()).isEmpty();
        for (Household.Member member : file.household().members()) {
            otherName(typed, member, Optional.ofNullable(known.get(member.personId())))
                    .ifPresent(findings::add);
            if (!none) {
                stores.cases().liveCasesOf(Set.of(member.personId()), file.id()).stream()
                        .map(other -> Finding.warning(
                                pointer(member.subject()), "person-in-live-case", sentence(stores, other)))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    /** The name on record is not told: whoever mistypes a number must not learn whose it is. */
    private static Optional<Finding> otherName(
            HouseholdView typed, Household.Member member, Optional<Person> onRecord) {
        Optional<String> name =
                typed.person(member.subject()).flatMap(person -> person.data().text("/name"));
        return onRecord.filter(
                        known -> name.filter(now -> !now.equals(known.name())).isPresent())
                .map(known ->
                        Finding.warning(pointer(member.subject()), "person-other-name", "该证件号码此前登记的姓名与现在填写的不同，请核对证件。"));
    }

    private static String sentence(Stores stores, CaseLine other) {
        String where = stores.directory()
                .region(other.regionCode())
                .map(region -> region.name())
                .orElse(other.regionCode());
        return "该人员在另一求助件中尚未办结（" + where
                + other.receiptNumber().map(number -> "，受理编号" + number).orElse("，尚未受理") + "），请核实是否重复申请。";
    }

    private static String pointer(String subject) {
        return subject.equals("applicant")
                ? "/facts/person/idNumber"
                : "/facts/household-members/members/" + subject.substring("member:".length()) + "/idNumber";
    }
}
