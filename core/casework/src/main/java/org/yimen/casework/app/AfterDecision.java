package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Track;

/** What follows a decision: clocks of telling, the register of statuses and benefits, the case's own state. */
@Component(service = AfterDecision.class)
public final class AfterDecision {
    private final Work work;
    private final PlatformParameters parameters;

    @Activate
    public AfterDecision(@Reference Work work, @Reference PlatformParameters parameters) {
        this.work = work;
        this.parameters = parameters;
    }

    /**
     * A grant runs department → window, then window → applicant. A refusal has one clock in their stead: the platform's
     * or the item's own, whichever is due first (domain notes 9, point 6).
     */
    Handling startClocks(Stores stores, Handling handling, StoredRelease kept, Track track, Moment now) {
        Decision decision = handling.decision().orElseThrow();
        String region = handling.regionCode();
        if (decision.isGrant()) {
            return Clocks.with(
                    handling,
                    Clock.start(
                            Clocks.INFORM,
                            Texts.INFORM_CLOCK,
                            now.day(),
                            parameters.informDays(stores, region, now.day()),
                            DayKind.WORKING));
        }
        WorkCalendar calendar = work.calendar(stores, region);
        Clock platform = Clock.start(
                Clocks.REFUSAL,
                Texts.REFUSAL_CLOCK,
                now.day(),
                parameters.refusalDays(stores, region, now.day()),
                DayKind.WORKING);
        Optional<Clock> own = track.refusalTold().map(limit -> refusal(stores, limit, kept, region, now));
        return Clocks.with(
                handling,
                own.filter(clock -> clock.dueDate(calendar)
                                .orElseThrow()
                                .isBefore(platform.dueDate(calendar).orElseThrow()))
                        .orElse(platform));
    }

    /** Puts a grant on the register: what it confers, and what it brings. */
    void register(Stores stores, CaseFile file, Handling handling, ItemRelease release, Moment now) {
        Decision decision = handling.decision().orElseThrow();
        if (!decision.isGrant()) {
            return;
        }
        List<String> persons = beneficiaries(file, handling);
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
                        review(Benefits.everythingKnown(stores, file), release, now.day()))));
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

    /** The case is completed when no handling is left to decide, and notified when every result was told. */
    void settle(Stores stores, CaseId id, Moment now) {
        List<Handling> handlings = stores.handlings().ofCase(id);
        CaseFile file = stores.cases().find(id).orElseThrow();
        boolean settled =
                handlings.stream().allMatch(handling -> handling.state().isSettled());
        if (settled && file.state() instanceof CaseState.InProgress state) {
            file = work.save(stores, file.withState(state.complete(now.at())), "case-completed", now, Map.of());
        }
        boolean told = handlings.stream()
                .allMatch(handling -> handling.state() instanceof HandlingState.Notified
                        || handling.state() instanceof HandlingState.Withdrawn);
        if (told && file.state() instanceof CaseState.Completed state) {
            work.save(stores, file.withState(state.told(now.at())), "case-notified", now, Map.of());
        }
    }

    private Clock refusal(Stores stores, Limit limit, StoredRelease kept, String region, Moment now) {
        int amount = parameters.amountOf(stores, limit, kept.release().parameters(), region, now.day());
        return Clock.start(Clocks.REFUSAL, Texts.REFUSAL_CLOCK, now.day(), amount, limit.kind());
    }

    private static List<String> beneficiaries(CaseFile file, Handling handling) {
        Set<String> subjects = file.selections().stream()
                .filter(selection -> selection.item().equals(handling.item()))
                .map(Selection::beneficiaries)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return subjects.contains("household")
                ? file.household().countedPersons()
                : subjects.stream()
                        .flatMap(subject -> file.household().personOf(subject).stream())
                        .toList();
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
