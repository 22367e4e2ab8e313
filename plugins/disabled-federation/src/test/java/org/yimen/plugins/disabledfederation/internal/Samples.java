package org.yimen.plugins.disabledfederation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Household;
import org.yimen.testkit.Households;
import org.yimen.testkit.IdNumbers;
import org.yimen.testkit.Member;

/** Invented households that apply for a certificate. */
final class Samples {
    private static final LocalDate LEAP_DAY = LocalDate.of(1968, 2, 29);

    private Samples() {}

    /** A woman with a lame leg, number ending in X, born on a leap day, rare name, applying for herself. */
    static Applications adult() {
        return applying(woman())
                .answers(Map.of("business", "FIRST", "holder", "applicant", "appliedKinds", List.of("LIMB")));
    }

    /** A deaf girl of four, applied for by her father. */
    static Applications child() {
        return applying(father())
                .answers(Map.of(
                        "business",
                        "FIRST",
                        "holder",
                        "member:0",
                        "appliedKinds",
                        List.of("HEARING"),
                        "applicantIsGuardian",
                        true));
    }

    /** The deaf girl again, for whom her father asks for rehabilitation. */
    static Applications rehabilitation() {
        return applying(father())
                .answers(Map.of(
                        "business",
                        "REHABILITATE",
                        "holder",
                        "member:0",
                        "appliedKinds",
                        List.of("HEARING"),
                        "applicantIsGuardian",
                        true,
                        "rehabilitationKinds",
                        List.of("TRAINING")));
    }

    /** A certificate that ends on 15 December 2026. */
    static Applications renewal() {
        return applying(certified("2016-12-16", "2026-12-15"))
                .answers(Map.of("business", "RENEW", "holder", "applicant"));
    }

    static Applications applying(Household household) {
        return Applications.forItem(new DisabilityCertificateItem()).of(household);
    }

    static Household woman() {
        return Households.aFamilyOf("𠮷㼆").idNumber(number()).person("phone", "13900000000");
    }

    static Household certified(String issued, String until) {
        return woman().disabled(
                        "applicant",
                        Map.of(
                                "certificateNumber",
                                number() + "43",
                                "types",
                                List.of("LIMB"),
                                "grade",
                                3,
                                "state",
                                "VALID",
                                "issuedOn",
                                issued,
                                "validUntil",
                                until));
    }

    /** A certificate that was struck off. */
    static Household struckOff() {
        return woman().disabled(
                        "applicant",
                        Map.of("certificateNumber", number() + "43", "types", List.of("LIMB"), "state", "CANCELLED"));
    }

    static Household father() {
        LocalDate birth = LocalDate.of(2022, 3, 1);
        return Households.aFamilyOf("买买提·艾力")
                .born(1990, 5, 20)
                .with(Member.child("古丽·买买提").idNumber(IdNumbers.of("653101", birth, "FEMALE", 12)));
    }

    static String number() {
        return IdNumbers.endingInX("360782", LEAP_DAY, "FEMALE");
    }
}
