package org.yimen.plugins.disabledfederation.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.yimen.spi.item.Application;

/** The year after a certificate was struck off, in which none may be applied for. */
final class Waiting {
    private Waiting() {}

    /**
     * The last day of that year, if it has not passed: the day of the striking off is not counted (Civil Code
     * art. 201) and the year ends on the same date, or the month's last day (art. 202).
     */
    static Optional<LocalDate> until(Application application) {
        return application
                .answers()
                .date("/cancelledOn")
                .filter(cancelled -> Business.of(application)
                        .filter(Business.REHABILITATE::equals)
                        .isEmpty())
                .filter(cancelled -> !cancelled.isAfter(application.on()))
                .map(cancelled -> cancelled.plusYears(1))
                .filter(last -> !application.on().isAfter(last));
    }
}
