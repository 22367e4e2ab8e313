package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.Stores;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.Track;

/** Writes a grant into the register: statuses and the benefit, for whom and from when. */
final class GrantRegister {
    private final PlatformParameters parameters;

    GrantRegister(PlatformParameters parameters) {
        this.parameters = parameters;
    }

    void enter(Stores stores, CaseFile file, Handling handling, ItemRelease release, Moment now) {
        Decision decision = handling.decision().orElseThrow();
        List<String> persons = file.beneficiariesOf(handling.item());
        confer(stores, file, handling, release, now, persons);
        decision.benefit().ifPresent(benefit -> stores.register()
                .add(new GrantedBenefit(
                        UUID.randomUUID().toString(),
                        handling.id(),
                        handling.item(),
                        persons,
                        cause(file, handling),
                        benefit,
                        now.day(),
                        from(benefit, file, now.day()),
                        Optional.empty(),
                        review(Benefits.toDecideBy(stores, file), release, now.day()))));
    }

    /** What the track confers, each for its months; a city's own months where it set them. */
    private void confer(
            Stores stores, CaseFile file, Handling handling, ItemRelease release, Moment now, List<String> persons) {
        Track track = release.track(handling.track()).orElseThrow();
        String source = file.receiptNumber().orElse(file.id().value());
        for (String code : release.confersOn(track)) {
            int months = parameters.monthsOf(stores, release, code, handling.regionCode(), now.day());
            Optional<LocalDate> until = months == 0 ? Optional.empty() : Optional.of(lastDay(now.day(), months));
            persons.forEach(person -> stores.register()
                    .add(new HeldStatus(UUID.randomUUID().toString(), person, code, now.day(), until, source)));
        }
    }

    /** The day before the corresponding one; the month's last where it has none, as from 29 February (Civil Code 202). */
    private static LocalDate lastDay(LocalDate first, int months) {
        LocalDate corresponding = first.plusMonths(months);
        return corresponding.getDayOfMonth() < first.getDayOfMonth() ? corresponding : corresponding.minusDays(1);
    }

    private static String cause(CaseFile file, Handling handling) {
        return file.selections().stream()
                .filter(selection -> selection.item().equals(handling.item()))
                .flatMap(selection -> selection.cause().stream())
                .findFirst()
                .orElse("");
    }

    private static LocalDate from(Benefit benefit, CaseFile file, LocalDate decided) {
        return switch (benefit.starts()) {
            case AT_ONCE -> decided;
            case MONTH_AFTER_DECISION -> decided.plusMonths(1).withDayOfMonth(1);
            case MONTH_OF_APPLICATION -> file.intake().appliedOn().withDayOfMonth(1);
        };
    }

    private static Optional<LocalDate> review(Facts known, ItemRelease release, LocalDate decided) {
        boolean unsteady = known.of(CommonFacts.INCOME).isTrue("/unsteady");
        return release.review().map(rule -> decided.plusMonths(unsteady ? rule.unsteadyMonths() : rule.months()));
    }
}
