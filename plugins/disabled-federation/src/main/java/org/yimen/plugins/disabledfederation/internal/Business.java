package org.yimen.plugins.disabledfederation.internal;

import java.util.Arrays;
import java.util.Optional;
import org.yimen.spi.item.Application;

/** What one comes for. */
enum Business {
    /** 首次申领. */
    FIRST,
    /** 期满换领 (art. 19). */
    RENEW,
    /** 污损换领. */
    DAMAGED,
    /** 类别或者等级变更 (art. 22). */
    REGRADE,
    /** 遗失补办. */
    LOST,
    /** 残疾儿童康复救助 (国发〔2018〕20号 二): no certificate is asked for or given. */
    REHABILITATE;

    /** As answered; empty while it is not, or is no business. */
    static Optional<Business> of(Application application) {
        return application.answers().text("/business").flatMap(name -> Arrays.stream(values())
                .filter(business -> business.name().equals(name))
                .findFirst());
    }

    /** Whether there must be an earlier certificate. */
    boolean presupposesCertificate() {
        return this != FIRST && this != REHABILITATE;
    }

    /** Whether the old certificate is handed back; a lost one cannot be. */
    boolean returnsCertificate() {
        return this == RENEW || this == DAMAGED || this == REGRADE;
    }

    /** Whether an institution appraises; for a renewal the place decides. */
    boolean needsAppraisal(Application application) {
        return switch (this) {
            case FIRST, REGRADE -> true;
            case RENEW ->
                application.parameters().number(Keys.RENEWAL_NEEDS_APPRAISAL).signum() > 0;
            case DAMAGED, LOST, REHABILITATE -> false;
        };
    }
}
