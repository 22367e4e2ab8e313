package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.yimen.testkit.Households.aFamilyOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Statuses;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

/** Households with disabled members, all invented. The usual day is 2026-11-02. */
final class Samples {
    private Samples() {}

    static List<Application> all() {
        return List.of(
                poor(one("LIMB", 3)).build(),
                rich(one("VISION", 1)).build(),
                poor(one("MENTAL", 4)).build(),
                family().build(),
                poor(one(certificate("LIMB", 1).with("validUntil", "2026-12-15")))
                        .build(),
                poor(one(certificate("LIMB", 1).with("workInjuryCare", true))).build());
    }

    /** One disabled person who claims both allowances, in a 低保 household. */
    static Applications poor(Household household) {
        return rich(household).holding(Statuses.MINIMUM_LIVING, "household");
    }

    /** The same without any status. */
    static Applications rich(Household household) {
        return Applications.forItem(new DisabilitySubsidy())
                .of(household)
                .answer("claims", List.of(claim("applicant")));
    }

    static Map<String, Object> claim(String holder) {
        return Map.of("holder", holder, "living", true, "nursing", true);
    }

    static Household one(String type, int grade) {
        return one(certificate(type, grade));
    }

    static Household one(Document certificate) {
        return aFamilyOf("阿依古丽·㼆")
                .born(1980, 2, 29, "FEMALE")
                .disabled("applicant", certificate.asMap())
                .consenting();
    }

    static Document certificate(String type, int grade) {
        return Document.of(
                Map.of("types", List.of(type), "grade", grade, "state", "VALID", "validUntil", "2033-03-03"));
    }

    /** 低保 household: mother blind (grade 1), son of ten with 智力 grade 2, father on 特困, healthy grandmother applies. */
    static Applications family() {
        Household household = aFamilyOf("蒋奶奶")
                .idNumber(IdNumbers.endingInX("360782", LocalDate.of(1955, 5, 5), "FEMALE"))
                .with(Member.of("韩𠮷", "CHILD_IN_LAW").born(1985, 1, 1))
                .with(Member.of("沈小", "GRANDCHILD").born(2016, 2, 29))
                .with(Member.child("沈大").born(1983, 3, 3))
                .disabled("member:0", certificate("VISION", 1).asMap())
                .disabled("member:1", certificate("INTELLECT", 2).asMap())
                .disabled("member:2", certificate("LIMB", 1).asMap())
                .consenting();
        return Applications.forItem(new DisabilitySubsidy())
                .of(household)
                .answer("claims", List.of(claim("member:0"), claim("member:1"), claim("member:2")))
                .holding(Statuses.MINIMUM_LIVING, "household")
                .holding(Statuses.EXTREME_POVERTY, "member:2");
    }
}
