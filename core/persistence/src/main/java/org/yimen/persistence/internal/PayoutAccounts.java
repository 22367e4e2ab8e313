package org.yimen.persistence.internal;

import java.util.Optional;
import org.yimen.casework.domain.CaseFile;
import org.yimen.spi.fact.CommonFacts;

/** The bank account that a case is to be paid to. */
final class PayoutAccounts {
    private PayoutAccounts() {}

    /** The number known as a fact, else the one typed into the form. */
    static Optional<String> number(CaseFile file) {
        return file.facts().of(CommonFacts.BANK_ACCOUNT).text("/account").or(() -> file.answers()
                .text("/facts/" + CommonFacts.BANK_ACCOUNT + "/account"));
    }
}
