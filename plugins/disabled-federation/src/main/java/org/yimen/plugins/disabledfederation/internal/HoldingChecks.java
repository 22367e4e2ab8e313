package org.yimen.plugins.disabledfederation.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** Whether the certificate on record and the business fit together. */
final class HoldingChecks {
    private static final String RECORD = "/facts/disability/persons";
    private static final int NUMBER_LENGTH = 18;

    private HoldingChecks() {}

    static Stream<Finding> of(Holder holder, Application application) {
        return Business.of(application).stream().flatMap(business -> Stream.of(
                        kinds(business, holder, application),
                        held(business, holder),
                        missing(business, holder),
                        struckOff(business, holder, application),
                        early(business, holder, application),
                        number(holder))
                .flatMap(findings -> findings));
    }

    /** For rehabilitation the kinds on a certificate will do. */
    private static Stream<Finding> kinds(Business business, Holder holder, Application application) {
        boolean asked = business == Business.FIRST
                || business == Business.REGRADE
                || (business == Business.REHABILITATE && holder.kinds().isEmpty());
        return asked && application.answers().texts("/appliedKinds").isEmpty()
                ? Stream.of(Finding.error("/appliedKinds", "kinds-missing", "请选择残疾类别。")
                        .under(business == Business.REHABILITATE ? Sources.REHABILITATION : Sources.STANDARD))
                : Stream.empty();
    }

    private static Stream<Finding> held(Business business, Holder holder) {
        return business == Business.FIRST && holder.holdsValidCertificate()
                ? Stream.of(Finding.error("/business", "certificate-held", "办证人已持有有效的残疾人证，请改选换领、变更或者补办。")
                        .under(Sources.RENEWAL))
                : Stream.empty();
    }

    private static Stream<Finding> missing(Business business, Holder holder) {
        return business.presupposesCertificate() && !holder.hadCertificate()
                ? Stream.of(Finding.error(RECORD, "certificate-unknown", "请填写办证人原残疾人证的证号和状态；未办过证的，请选择首次申领。"))
                : Stream.empty();
    }

    /** Nothing is left to exchange; one applies anew, a year after the day it was struck off (art. 24). */
    private static Stream<Finding> struckOff(Business business, Holder holder, Application application) {
        if (!holder.isStruckOff() || business == Business.REHABILITATE) {
            return Stream.empty();
        }
        if (business.presupposesCertificate()) {
            return Stream.of(Finding.error("/business", "certificate-cancelled", "原残疾人证已注销，不能换领、变更或者补办；注销满一年的，请改选首次申领。")
                    .under(Sources.CANCELLATION));
        }
        return application.answers().date("/cancelledOn").isEmpty()
                ? Stream.of(Finding.warning("/cancelledOn", "cancelled-when", "原残疾人证已注销，请填写注销日期；注销后一年内不得重新申请。")
                        .under(Sources.CANCELLATION))
                : Stream.empty();
    }

    private static Stream<Finding> early(Business business, Holder holder, Application application) {
        return business == Business.RENEW && isEarly(holder, application)
                ? Stream.of(Finding.warning("/business", "renewal-early", "残疾人证尚未临近期满，暂不需要换领；污损、遗失或者等级变化的，请改选相应业务。")
                        .under(Sources.RENEWAL))
                : Stream.empty();
    }

    /** Whether the certificate runs longer than the days before its end in which the place exchanges it. */
    static boolean isEarly(Holder holder, Application application) {
        long days = application
                .parameters()
                .number(Keys.RENEWAL_EARLY_DAYS)
                .min(BigDecimal.valueOf(36_500))
                .longValue();
        Optional<LocalDate> end = holder.validUntil();
        return holder.holdsValidCertificate()
                && end.filter(last -> application.on().plusDays(days).isBefore(last))
                        .isPresent();
    }

    /** The first eighteen characters are the citizen's number (art. 5). */
    private static Stream<Finding> number(Holder holder) {
        Optional<String> citizen = holder.person().data().text("/idNumber");
        return holder.certificate().text("/certificateNumber").stream()
                .filter(number -> number.length() >= NUMBER_LENGTH && citizen.isPresent())
                .filter(number -> !number.startsWith(citizen.get()))
                .map(number -> Finding.warning(RECORD, "certificate-number-differs", "残疾人证号前18位与办证人的公民身份号码不一致，请核对。")
                        .under(Sources.NUMBER));
    }
}
