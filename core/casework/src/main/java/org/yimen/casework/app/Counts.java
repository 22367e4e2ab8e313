package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.Household;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Counter;

/** Whether the item was granted as often already as its counters allow. */
final class Counts {
    private Counts() {}

    static List<Finding> findings(Surroundings.Subject item) {
        List<Finding> findings = new ArrayList<>();
        for (Counter counter : item.release().counters()) {
            if (counter.of() == Counter.Of.HOUSEHOLD) {
                Set<String> all = item.file().household().members().stream()
                        .map(Household.Member::personId)
                        .collect(Collectors.toSet());
                exhausted(item, counter, all, "该家庭").ifPresent(findings::add);
            } else {
                item.beneficiaries().forEach(subject -> item.file()
                        .household()
                        .personOf(subject)
                        .flatMap(person -> exhausted(item, counter, Set.of(person), item.nameOf(subject)))
                        .ifPresent(findings::add));
            }
        }
        return findings;
    }

    private static Optional<Finding> exhausted(
            Surroundings.Subject item, Counter counter, Set<String> persons, String who) {
        List<LocalDate> before = persons.isEmpty() ? List.of() : counted(item, counter, persons);
        int most = counter.parameter()
                .map(key -> item.book().number(key).intValue())
                .orElse(counter.most());
        if (before.isEmpty() || before.size() < most) {
            return Optional.empty();
        }
        LocalDate last = before.stream().max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(item.warning(
                        "granted-often-enough",
                        who + "已享受“" + item.release().name() + "”" + before.size() + "次（最近一次" + last + "），规定"
                                + title(counter.per()) + "最多" + most + "次，请核实。")
                .under(counter.basis()));
    }

    private static List<LocalDate> counted(Surroundings.Subject item, Counter counter, Set<String> persons) {
        return item.stores().register().benefitsOf(persons).stream()
                .filter(granted -> granted.item().equals(item.release().code()))
                .filter(granted -> !counter.sameCause() || granted.cause().equals(item.cause()))
                .map(GrantedBenefit::grantedOn)
                .filter(day -> lies(day, counter.per(), item.on()))
                .toList();
    }

    private static boolean lies(LocalDate granted, Counter.Period period, LocalDate on) {
        return switch (period) {
            case LIFE -> true;
            case CALENDAR_YEAR -> granted.getYear() == on.getYear();
            case TWELVE_MONTHS -> granted.isAfter(on.minusMonths(12));
        };
    }

    private static String title(Counter.Period period) {
        return switch (period) {
            case LIFE -> "终身";
            case CALENDAR_YEAR -> "每个自然年度";
            case TWELVE_MONTHS -> "十二个月内";
        };
    }
}
