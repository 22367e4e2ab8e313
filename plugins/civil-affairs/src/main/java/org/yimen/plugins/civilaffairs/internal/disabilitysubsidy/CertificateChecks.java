package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

import static org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.Texts.certificates;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.CommonFacts;

/** Whether the certificates behind one claim hold, and for how long. */
final class CertificateChecks {
    private static final String LIST = "/facts/disability/persons";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    /** A certificate runs for ten years; no warning looks further. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(3650);

    private CertificateChecks() {}

    static List<Finding> of(Claim claim) {
        if (claim.entries().isEmpty()) {
            return List.of(Finding.error(
                    LIST, "no-disability-entry", "请填写" + claim.title() + "的残疾类别、等级和残疾人证；尚未办证的，可以在本窗口同时申请残疾人证"));
        }
        List<Document> entries =
                claim.application().fact(CommonFacts.DISABILITY).objects("/persons");
        return IntStream.range(0, entries.size())
                .filter(index -> entries.get(index)
                        .text("/holder")
                        .filter(claim.subject()::equals)
                        .isPresent())
                .boxed()
                .flatMap(index -> one(
                        claim,
                        index,
                        new Certificate(entries.get(index), claim.application().on())))
                .toList();
    }

    private static Stream<Finding> one(Claim claim, int index, Certificate certificate) {
        return Stream.of(
                        expired(claim, index, certificate),
                        ending(claim, index, certificate),
                        lacking(claim, index, certificate))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> expired(Claim claim, int index, Certificate certificate) {
        return certificate.hasExpired() && claim.valid().isEmpty()
                ? Optional.of(Finding.warning(
                                LIST + "/" + index + "/validUntil",
                                "certificate-expired",
                                claim.title() + "的残疾人证已过期，请先到残联换发；可以在本窗口同时申请")
                        .under(certificates()))
                : Optional.empty();
    }

    private static Optional<Finding> ending(Claim claim, int index, Certificate certificate) {
        long days = claim.number(Params.EXPIRY_WARNING).min(LONGEST).longValue();
        return certificate.endsWithin(days)
                ? Optional.of(Finding.warning(
                                LIST + "/" + index + "/validUntil",
                                "certificate-ending",
                                claim.title() + "的残疾人证将于"
                                        + DAY.format(certificate.lastDay().orElseThrow())
                                        + "到期，请及时到残联换发，以免补贴中断；可以在本窗口同时申请")
                        .under(certificates()))
                : Optional.empty();
    }

    private static Optional<Finding> lacking(Claim claim, int index, Certificate certificate) {
        boolean none = certificate.entry().text("/state").filter("NONE"::equals).isPresent();
        return none || (certificate.isCancelled() && claim.valid().isEmpty())
                ? Optional.of(Finding.warning(
                        LIST + "/" + index + "/state",
                        "certificate-lacking",
                        claim.title() + "没有有效的残疾人证，请先申请残疾人证；可以在本窗口同时申请"))
                : Optional.empty();
    }
}
