package org.yimen.casework.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yimen.spi.procedure.DayKind;

/**
 * Says what is due when by looking it up in lists of days. It shares nothing with the engine: it reads the shipped file
 * with regular expressions, makes the whole list of days first, and counts by position in the list.
 */
final class CalendarOracle {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    static final LocalDate LAST = LocalDate.of(2029, 12, 31);
    private static final Pattern LIST = Pattern.compile("\"(off|work)\"\\s*:\\s*\\[([^\\]]*)\\]");
    private static final Pattern DATE = Pattern.compile("\"date\"\\s*:\\s*\"(\\d{4})-(\\d\\d)-(\\d\\d)\"");

    final NavigableSet<LocalDate> every = new TreeSet<>();
    final NavigableSet<LocalDate> working = new TreeSet<>();

    CalendarOracle() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            every.add(day);
            if (day.getDayOfWeek().getValue() <= 5) {
                working.add(day);
            }
        }
        Matcher list = LIST.matcher(text());
        while (list.find()) {
            if (list.group(1).equals("off")) {
                working.removeAll(dates(list.group(2)));
            } else {
                working.addAll(dates(list.group(2)));
            }
        }
    }

    /** The days that no pause takes away, of all days or of the working days. */
    static List<LocalDate> unpaused(NavigableSet<LocalDate> days, LocalDate[][] pauses) {
        Set<LocalDate> paused = new HashSet<>();
        for (LocalDate[] pause : pauses) {
            LocalDate end = pause[1] == null ? LAST : pause[1];
            paused.addAll(every(pause[0].plusDays(1), end));
        }
        return days.stream().filter(day -> !paused.contains(day)).toList();
    }

    /** The due date, or {@code null} if an open pause leaves none. */
    LocalDate due(LocalDate start, int amount, DayKind kind, LocalDate[][] pauses) {
        List<LocalDate> counting = unpaused(kind == DayKind.WORKING ? working : every, pauses);
        List<LocalDate> after = counting.stream().filter(start::isBefore).toList();
        if (amount > after.size()) {
            return null;
        }
        LocalDate reached = amount == 0 ? start : after.get(amount - 1);
        return unpaused(working.tailSet(reached, true), pauses).stream()
                .findFirst()
                .orElse(null);
    }

    long elapsed(LocalDate start, LocalDate today, DayKind kind, LocalDate[][] pauses) {
        return unpaused(kind == DayKind.WORKING ? working : every, pauses).stream()
                .filter(day -> day.isAfter(start) && day.isBefore(today.plusDays(1)))
                .count();
    }

    private static Set<LocalDate> every(LocalDate from, LocalDate to) {
        Set<LocalDate> days = new HashSet<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    private static Set<LocalDate> dates(String list) {
        Set<LocalDate> dates = new HashSet<>();
        Matcher date = DATE.matcher(list);
        while (date.find()) {
            dates.add(LocalDate.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3)));
        }
        return dates;
    }

    private static String text() {
        try (InputStream in = CalendarOracle.class.getResourceAsStream("holidays.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
