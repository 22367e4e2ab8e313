package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Household;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Finding;

/** Tells at the ID number that a person already has a part in another live case. */
final class Duplicates {
    private Duplicates() {}

    static List<Finding> findings(Stores stores, CaseFile file) {
        List<Finding> findings = new ArrayList<>();
        for (Household.Member member : file.household().members()) {
            for (CaseLine other : stores.cases().liveCasesOf(Set.of(member.personId()), file.id())) {
                findings.add(
                        Finding.warning(pointer(member.subject()), "person-in-live-case", sentence(stores, other)));
            }
        }
        return findings;
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
