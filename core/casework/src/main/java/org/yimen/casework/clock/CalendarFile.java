package org.yimen.casework.clock;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The file in which yearly notices are kept and imported: {@code years}, by year its {@code status}, the addresses of
 * its {@code notice}, the days {@code off} and the {@code work} days, and optionally {@code working_days_total}, which
 * is checked. Fields with other names are notes.
 */
public final class CalendarFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CalendarFile() {}

    /** The notices that ship with the platform; never {@code null}. */
    public static List<CalendarNotice> shipped() {
        try (InputStream in = CalendarFile.class.getResourceAsStream("holidays.json")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a whole file; either all of it can be used or nothing.
     *
     * @return the notices in order of the file, at least one; never {@code null}
     * @throws CalendarFileException if the file is not understood, with a sentence that names the place
     * @throws UncheckedIOException if the stream breaks
     */
    public static List<CalendarNotice> read(InputStream in) {
        JsonNode years = parse(in).path("years");
        if (!years.isObject() || years.isEmpty()) {
            throw CalendarFileException.of("years");
        }
        List<CalendarNotice> notices = new ArrayList<>();
        for (Map.Entry<String, JsonNode> year : years.properties()) {
            notices.add(new CalendarFileYear(year.getKey(), year.getValue()).notice());
        }
        checkTotals(years, WorkCalendar.of(notices));
        return List.copyOf(notices);
    }

    private static JsonNode parse(InputStream in) {
        try {
            return MAPPER.readTree(in);
        } catch (JsonProcessingException e) {
            throw notJson(e.getLocation(), e);
        } catch (CharConversionException e) {
            throw notJson(null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarFileException notJson(JsonLocation place, IOException cause) {
        String sentence =
                place == null ? Messages.of("file.json.unplaced") : Messages.of("file.json", place.getLineNr());
        return new CalendarFileException(sentence, cause);
    }

    private static void checkTotals(JsonNode years, WorkCalendar calendar) {
        for (CalendarNotice notice : calendar.notices()) {
            JsonNode told = years.path(String.valueOf(notice.year())).path("working_days_total");
            LocalDate lastDay = LocalDate.of(notice.year(), 12, 31);
            int counted = calendar.workingDaysBetween(lastDay.minusYears(1), lastDay);
            if (!told.isMissingNode() && (!told.isInt() || told.intValue() != counted)) {
                throw CalendarFileException.of("total", notice.year(), told.asText(), counted);
            }
        }
    }
}
