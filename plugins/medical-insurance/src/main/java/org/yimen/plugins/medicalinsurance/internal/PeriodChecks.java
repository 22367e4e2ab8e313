package org.yimen.plugins.medicalinsurance.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** Whether the costs fall into twelve months, before the application. */
final class PeriodChecks {
    private PeriodChecks() {}

    static Stream<Finding> of(Application application) {
        Optional<LocalDate> from = application.answers().date("/costFrom");
        Optional<LocalDate> to = application.answers().date("/costTo");
        if (to.filter(day -> day.isAfter(application.on())).isPresent()) {
            return Stream.of(Finding.error("/costTo", "cost-in-future", "费用发生截止日期晚于申请日期，请核对。"));
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Stream.empty();
        }
        if (to.get().isBefore(from.get())) {
            return Stream.of(Finding.error("/costTo", "cost-period-reversed", "费用发生截止日期早于起始日期，请核对。"));
        }
        return !to.get().isAfter(lastOfTwelveMonths(from.get()))
                ? Stream.empty()
                : Stream.of(Finding.warning("/costFrom", "cost-period-long", "费用期间超过12个月，请只计入12个月内的费用。")
                        .under(Sources.LOCAL));
    }

    /** The day before the same date next year; from 29 February it is 28 February, which is not before that date. */
    private static LocalDate lastOfTwelveMonths(LocalDate from) {
        LocalDate same = from.plusYears(1);
        return same.getDayOfMonth() < from.getDayOfMonth() ? same : same.minusDays(1);
    }
}
