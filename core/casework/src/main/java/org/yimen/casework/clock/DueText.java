package org.yimen.casework.clock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yimen.spi.procedure.DayKind;

/** A {@link DueExplanation} in Chinese. */
record DueText(DueExplanation due) {
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(opening());
        due.extension().ifPresent(longer -> sentences.add(extension(longer)));
        addList(sentences, "due.skipped." + due.kind(), due.skipped(), SkippedDays::title);
        addList(sentences, "due.makeup." + due.kind(), due.makeUpDays(), Messages::date);
        due.pauses().forEach(pause -> sentences.add(pause(pause)));
        if (due.pausedDays() > 0) {
            sentences.add(Messages.of("due.paused-days", due.pausedDays()));
        }
        sentences.add(end());
        if (due.provisional()) {
            sentences.add(Messages.of("due.provisional"));
        }
        return List.copyOf(sentences);
    }

    private String opening() {
        String start = Messages.date(due.from());
        return due.limit() == 0
                ? Messages.of("due.same-day", start)
                : Messages.of("due.from", start, days(due.limit()));
    }

    private String extension(Extension longer) {
        return Messages.of("due.extension", longer.by(), days(longer.amount()), longer.reason());
    }

    private String end() {
        return due.to()
                .map(to -> Messages.of("due.to", Messages.date(to)))
                .orElseGet(() -> Messages.of("due.open", days(due.counted())));
    }

    private static String pause(Pause pause) {
        String from = Messages.date(pause.from());
        String reason = pause.title();
        return pause.resumed()
                .map(day -> Messages.of("due.pause", from, reason, Messages.date(day)))
                .orElseGet(() -> Messages.of("due.pause.open", from, reason));
    }

    private String days(int amount) {
        return Messages.of(due.kind() == DayKind.WORKING ? "working-days" : "calendar-days", amount);
    }

    private static <T> void addList(
            List<String> sentences, String key, Collection<T> entries, Function<T, String> title) {
        if (!entries.isEmpty()) {
            String list = entries.stream().map(title).collect(Collectors.joining(Messages.of("separator")));
            sentences.add(Messages.of(key, list));
        }
    }
}
