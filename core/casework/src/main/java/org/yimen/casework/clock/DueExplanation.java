package org.yimen.casework.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.procedure.DayKind;

/**
 * How a due date comes about.
 *
 * @param from the start day, which is not counted; never {@code null}
 * @param to the due date; empty if an open pause leaves none; never {@code null}
 * @param limit the number of days allowed, extension included
 * @param kind which days count; never {@code null}
 * @param counted days counted so far as the explanation goes: {@code limit}, or fewer without a due date
 * @param skipped days outside every pause that did not count, or over which a limit that ended on a rest day was moved
 *     to the next working day; never {@code null}
 * @param makeUpDays weekend days that count as working days; never {@code null}
 * @param pauses those that begin before the due date; never {@code null}
 * @param pausedDays days between start and due date in a pause, each once; without a due date those before the open
 *     pause
 * @param extension the longer limit, if one was granted; never {@code null}
 * @param provisional true if a day of a year without an official notice had a part in it
 */
public record DueExplanation(
        LocalDate from,
        Optional<LocalDate> to,
        int limit,
        DayKind kind,
        int counted,
        List<SkippedDays> skipped,
        List<LocalDate> makeUpDays,
        List<Pause> pauses,
        int pausedDays,
        Optional<Extension> extension,
        boolean provisional) {
    public DueExplanation {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(extension, "extension");
        skipped = List.copyOf(skipped);
        makeUpDays = List.copyOf(makeUpDays);
        pauses = List.copyOf(pauses);
    }

    /** The explanation in Chinese, one sentence an entry; never {@code null} or empty. */
    public List<String> sentences() {
        return new DueText(this).sentences();
    }

    static DueExplanation of(Clock clock, DueWalk walk) {
        Optional<LocalDate> to = walk.due();
        return new DueExplanation(
                clock.start(),
                to,
                clock.limit(),
                clock.kind(),
                walk.counted(),
                SkippedDays.group(walk.consulted().stream()
                        .filter(day -> !day.isWorking())
                        .toList()),
                walk.consulted().stream()
                        .filter(day -> day.type() == DayType.MAKE_UP)
                        .map(CalendarDay::date)
                        .toList(),
                clock.pauses().stream()
                        .filter(pause -> to.isEmpty() || pause.from().isBefore(to.get()))
                        .toList(),
                walk.pausedDays(),
                clock.extension(),
                walk.isProvisional());
    }
}
