package org.yimen.plugins.medicalinsurance.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Households;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

/** Invented households that apply for medical assistance. */
final class Samples {
    private static final LocalDate LEAP_DAY = LocalDate.of(1968, 2, 29);

    private Samples() {}

    /** A man with a rare name, born on a leap day, number ending in X, and his wife; he is ill. */
    static Household couple(String selfPaid) {
        return Households.aFamilyOf("㼆𠮷")
                .idNumber(IdNumbers.endingInX("360782", LEAP_DAY, "MALE"))
                .person("phone", "13900000000")
                .with(Member.spouse("买买提·阿依").idNumber(IdNumbers.of("653101", LEAP_DAY, "FEMALE", 7)))
                .ill("applicant", Map.of("disease", "尿毒症", "severe", true, "selfPaid", new BigDecimal(selfPaid)))
                .insured("applicant", "RESIDENT")
                .insured("member:0", "RESIDENT");
    }

    /** Nobody holds a status; consents given, no savings. */
    static Applications poorByIllness(String selfPaid) {
        return applying(couple(selfPaid).consenting().savings("0"));
    }

    /** Somebody holds a status. */
    static Applications holding(String status, String subject, String selfPaid) {
        return applying(couple(selfPaid)).holding(status, subject);
    }

    /** A 低保 household that asks for its premiums. */
    static Applications premium() {
        return applying(couple("0")).answers(Map.of("aid", "PREMIUM")).holding("minimum-living", "household");
    }

    static Applications applying(Household household) {
        return Applications.forItem(new MedicalAssistanceItem())
                .of(household)
                .answers(Map.of("aid", "COST", "settlement", "ONLINE"));
    }
}
