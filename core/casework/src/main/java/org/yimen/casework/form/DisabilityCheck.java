package org.yimen.casework.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.yimen.spi.data.LegalBasis;

/** A disability certificate is not issued in the future, and runs out after the day it was issued. */
final class DisabilityCheck implements Consumer<Answers> {
    private static final LegalBasis CERTIFICATE = LegalBasis.of("残疾人证管理办法", "");

    @Override
    public void accept(Answers answers) {
        for (Answers.Entry certificate : answers.rows("/facts/disability/persons")) {
            Optional<LocalDate> issued = certificate.data().date("/issuedOn");
            issued.filter(day -> day.isAfter(answers.on()))
                    .ifPresent(later ->
                            answers.tell(answers.error(certificate.pointer() + "/issuedOn", "certificate-issued-later")
                                    .under(CERTIFICATE)));
            certificate
                    .data()
                    .date("/validUntil")
                    .filter(until -> issued.filter(day -> !until.isAfter(day)).isPresent())
                    .ifPresent(before ->
                            answers.tell(answers.error(certificate.pointer() + "/validUntil", "certificate-validity")
                                    .under(CERTIFICATE)));
        }
    }
}
