package org.yimen.plugins.disabledfederation.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.item.Application;

/** What may be wrong with an application for a certificate. Incomplete facts are no fault. */
final class CertificateChecks {
    private CertificateChecks() {}

    /** All findings at once; never {@code null}. */
    static List<Finding> of(Application application) {
        Optional<Holder> holder = Holder.of(application);
        Stream<Finding> person = holder.stream().flatMap(found -> Stream.of(
                        GuardianChecks.of(found, application),
                        identity(found, application),
                        HoldingChecks.of(found, application),
                        RehabilitationChecks.of(found, application))
                .flatMap(findings -> findings));
        return Stream.of(named(holder, application), waiting(application), place(application), person)
                .flatMap(findings -> findings)
                .toList();
    }

    private static Stream<Finding> named(Optional<Holder> holder, Application application) {
        return holder.isEmpty() && application.answers().text("/holder").isPresent()
                ? Stream.of(Finding.error("/holder", "holder-unknown", "办证人不在所填的家庭成员中，请先填写该成员。"))
                : Stream.empty();
    }

    /** The number of the certificate is built on the citizen's number (art. 5). */
    private static Stream<Finding> identity(Holder holder, Application application) {
        String pointer = holder.pointer() + "/idNumber";
        Optional<String> number = holder.person().data().text("/idNumber");
        boolean none = holder.person()
                .data()
                .text("/idType")
                .filter("NONE_YET"::equals)
                .isPresent();
        if (none && !isRehabilitation(application)) {
            return Stream.of(Finding.error(pointer, "id-number-needed", "残疾人证号以公民身份号码为基础编制，请先办理户口登记取得公民身份号码。")
                    .under(Sources.NUMBER));
        }
        return number.flatMap(IdNumber::faultOf).stream()
                .map(fault -> Finding.error(pointer, "id-number-invalid", sentence(fault))
                        .under(Sources.NUMBER));
    }

    private static String sentence(IdNumber.Fault fault) {
        return switch (fault) {
            case SHAPE -> "办证人的公民身份号码应当为18位，末位可以为大写X。";
            case BIRTH_DATE -> "办证人公民身份号码中的出生日期不存在。";
            case CHECK_CHARACTER -> "办证人公民身份号码的校验位不正确，请核对。";
        };
    }

    private static boolean isRehabilitation(Application application) {
        return Business.of(application).filter(Business.REHABILITATE::equals).isPresent();
    }

    private static Stream<Finding> waiting(Application application) {
        return Waiting.until(application).stream().map(last -> Finding.error(
                        "/cancelledOn", "cancelled-within-a-year", "残疾人证注销后一年内不得重新申请，" + last + "之后可以申请。")
                .under(Sources.CANCELLATION));
    }

    /**
     * One applies where one is registered; the window of another county can only hand on. Rehabilitation is asked for
     * where the residence permit was issued as well (国发〔2018〕20号 二（三）).
     */
    private static Stream<Finding> place(Application application) {
        if (isRehabilitation(application) && residesHere(application)) {
            return Stream.empty();
        }
        return application.fact("person").text("/hukouRegion").stream()
                .filter(hukou -> hukou.length() == 12 && !sameCounty(hukou, application.regionCode()))
                .map(hukou -> Finding.warning(
                                "/facts/person/hukouRegion", "hukou-elsewhere", "户口不在本县（市、区），应当向户口所在地县级残联申请。")
                        .under(isRehabilitation(application) ? Sources.REHABILITATION_PROCEDURE : Sources.FIRST));
    }

    private static boolean residesHere(Application application) {
        return application.fact("person").isTrue("/residencePermit")
                && application
                        .fact("person")
                        .text("/residenceRegion")
                        .filter(region -> sameCounty(region, application.regionCode()))
                        .isPresent();
    }

    private static boolean sameCounty(String one, String other) {
        return other.length() < 6 || one.startsWith(other.substring(0, 6));
    }
}
