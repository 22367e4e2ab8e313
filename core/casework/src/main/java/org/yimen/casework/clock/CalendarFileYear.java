package org.yimen.casework.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One year of a calendar file, checked field by field so that each fault is told with its place. */
record CalendarFileYear(String year, JsonNode node) {
    CalendarNotice notice() {
        if (!year.matches("(19|20|21)\\d\\d")) {
            throw CalendarFileException.of("year", year);
        }
        NoticeStatus status = status();
        SortedMap<LocalDate, String> off = days("off");
        SortedMap<LocalDate, String> work = days("work");
        for (LocalDate date : work.keySet()) {
            if (off.containsKey(date) || !CalendarNotice.isWeekend(date)) {
                throw CalendarFileException.of(off.containsKey(date) ? "both" : "weekday", year, date);
            }
        }
        return new CalendarNotice(Integer.parseInt(year), status, off, work, sources());
    }

    private NoticeStatus status() {
        String status = node.path("status").asText();
        switch (status) {
            case "official":
                return NoticeStatus.OFFICIAL;
            case "provisional":
            case "provisional_statutory_only":
                return NoticeStatus.PROVISIONAL;
            default:
                throw CalendarFileException.of("status", year, status);
        }
    }

    private List<String> sources() {
        List<String> sources = new ArrayList<>();
        node.path("notice").forEach(source -> sources.add(source.asText()));
        return sources;
    }

    private SortedMap<LocalDate, String> days(String field) {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            throw CalendarFileException.of("list", year, field);
        }
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (int i = 0; i < list.size(); i++) {
            String place = field + "[" + i + "]";
            LocalDate date = date(list.get(i), place);
            if (days.put(date, name(list.get(i), place)) != null) {
                throw CalendarFileException.of("twice", year, place, date);
            }
        }
        return days;
    }

    private LocalDate date(JsonNode entry, String place) {
        String text = entry.path("date").asText();
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw CalendarFileException.of("date", year, place, text);
        }
        if (!CalendarNotice.covers(Integer.parseInt(year), date)) {
            throw CalendarFileException.of("range", year, place, date);
        }
        JsonNode weekday = entry.path("weekday");
        if (!weekday.isMissingNode() && weekday.asInt() != date.getDayOfWeek().getValue()) {
            throw CalendarFileException.of("weekday-mismatch", year, place, date, weekday.asText());
        }
        return date;
    }

    private String name(JsonNode entry, String place) {
        String name = entry.path("name").asText();
        if (name.isBlank()) {
            throw CalendarFileException.of("name", year, place);
        }
        return name;
    }
}
