package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.NoticeStatus;
import org.yimen.casework.clock.WorkCalendar;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Outcome;

/** A change of the calendar reaches what is due, and what has stopped keeps its verdict. */
class DueDatesTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);
    private final CalendarDesk desk = new CalendarDesk(town.work);
    private final Calendars calendars = new Calendars();
    private final DueDateRound dueDates = new DueDateRound(town.work, calendars, town.time);

    @AfterEach
    void close() {
        town.close();
    }

    /** A round, piece by piece; answers how many cases and handlings have another due date. */
    private long refresh() {
        long before = changes();
        String progress = "";
        do {
            progress = piece(progress);
        } while (!progress.isEmpty());
        return changes() - before;
    }

    private String piece(String progress) {
        return must(town.stores.write(stores -> Outcome.done(dueDates.piece(stores, progress))))
                .orElse("");
    }

    private long changes() {
        return town.stores.everything().values().stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .filter(event -> event.type().equals("due-date-changed"))
                .count();
    }

    private void shut(String region, String day) {
        must(desk.close(town.admin, region, LocalDate.parse(day), "防汛停办"));
    }

    private LocalDate due(Journey journey, String clock) {
        WorkCalendar calendar = calendars.in(town.stores, Town.STREET);
        return journey.handling(allowance)
                .clock(clock)
                .flatMap(running -> running.dueDate(calendar))
                .orElseThrow();
    }

    private LocalDate listed(Journey journey) {
        return must(town.inquiry.handlings(town.handler, java.util.Set.of(), Optional.empty(), 10)).lines().stream()
                .filter(line -> line.id().equals(journey.of(allowance)))
                .findFirst()
                .flatMap(line -> line.dueOn())
                .orElseThrow();
    }

    @Test
    void aClosurePutsEachMovedDueDateOnTheRecordWithTheDateBeforeAndAfter() {
        refresh();
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        assertThat(due(journey, "whole")).isEqualTo("2026-09-14");
        assertThat(listed(journey)).isEqualTo("2026-08-17");
        shut(Town.STREET, "2026-08-04");
        assertThat(refresh()).as("the case and its handling").isEqualTo(2);
        CaseEvent event = town.stores.lastEvent(journey.id, "due-date-changed");
        assertThat(event.moment().by()).isEqualTo(By.PLATFORM);
        assertThat(town.stores.eventsOf(journey.id).stream().filter("due-date-changed"::equals))
                .hasSize(2);
        assertThat(listed(journey)).isEqualTo("2026-08-18");
        assertThat(moved(journey))
                .contains(Map.of(
                        "clock", "whole",
                        "before", "2026-09-14",
                        "after", "2026-09-15",
                        "provisionalBefore", false,
                        "provisionalAfter", false));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> moved(Journey journey) {
        return town.stores.everything().values().stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .filter(event ->
                        event.caseId().equals(journey.id) && event.type().equals("due-date-changed"))
                .flatMap(event ->
                        ((List<Map<String, Object>>) event.details().asMap().get("clocks")).stream())
                .toList();
    }

    @Test
    void nothingIsRecordedTwiceAndNothingWhereTheCalendarStaysTheSame() {
        refresh();
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        shut(Town.STREET, "2026-08-04");
        refresh();
        Map<String, Object> before = town.stores.everything();
        assertThat(refresh()).isZero();
        assertThat(town.stores.everything()).isEqualTo(before);
        shut(Town.OTHER_STREET, "2026-08-05");
        assertThat(refresh()).as("closed elsewhere").isZero();
        assertThat(due(journey, "whole")).isEqualTo("2026-09-15");
    }

    @Test
    void aClosureTakenBackGivesTheOldDatesBack() {
        refresh();
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        shut(Town.STREET, "2026-08-04");
        refresh();
        must(desk.reopen(town.admin, Town.STREET, LocalDate.parse("2026-08-04")));
        refresh();
        assertThat(listed(journey)).isEqualTo("2026-08-17");
        assertThat(town.refused(() -> desk.reopen(town.admin, Town.STREET, LocalDate.parse("2026-08-04")))
                        .kind())
                .isEqualTo(org.yimen.casework.domain.Refusal.Kind.NOT_FOUND);
    }

    @Test
    void whatHasStoppedKeepsItsVerdict() {
        refresh();
        Journey journey = Journey.accepted(town, Family.usual(), allowance).dispatch();
        List<Clock> dispatched = journey.file().clocks();
        shut(Town.STREET, "2026-08-04");
        assertThat(refresh()).as("the handling alone").isEqualTo(1);
        assertThat(journey.file().clocks()).isEqualTo(dispatched);
    }

    @Test
    void theNoticeOfTheNextYearMakesProvisionalDatesCertain() {
        refresh();
        town.time.goTo("2026-12-25");
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        Handling before = journey.handling(allowance);
        assertThat(before.clock("whole").orElseThrow().isProvisional(calendars.in(town.stores, Town.STREET)))
                .isTrue();
        must(desk.importNotice(
                town.admin,
                new CalendarNotice(
                        2027,
                        NoticeStatus.OFFICIAL,
                        new TreeMap<>(Map.of(LocalDate.parse("2027-01-04"), "元旦")),
                        new TreeMap<>(),
                        List.of())));
        refresh();
        assertThat(moved(journey)).anySatisfy(change -> assertThat(change)
                .containsEntry("clock", "whole")
                .containsEntry("provisionalBefore", true)
                .containsEntry("provisionalAfter", false));
    }

    @Test
    void aFirstStartRecordsNothing() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance);
        assertThat(refresh()).isZero();
        assertThat(town.stores.eventsOf(journey.id)).doesNotContain("due-date-changed");
    }

    @Test
    void aRoundThatIsBrokenOffGoesOnWhereItWasAndRecordsNothingTwice() {
        refresh();
        List<Journey> journeys = IntStream.range(0, DueDateRound.PIECE + 3)
                .mapToObj(i -> Journey.accepted(town, Family.usual(), allowance))
                .toList();
        shut(Town.STREET, "2026-08-04");
        String progress = piece(piece(""));
        assertThat(changes()).as("one piece").isEqualTo(DueDateRound.PIECE);
        must(desk.reopen(town.admin, Town.STREET, LocalDate.parse("2026-08-04")));

        while (!progress.isEmpty()) {
            progress = piece(progress);
        }

        assertThat(journeys).allSatisfy(journey -> assertThat(
                        town.stores.eventsOf(journey.id).stream().filter("due-date-changed"::equals))
                .as("the case and its handling, by the calendar that the round began with")
                .hasSize(2));
        assertThat(refresh()).as("the other way").isEqualTo(2L * journeys.size());
    }

    @Test
    void theShippedCalendarIsSharedWithNodesOfOtherVersions() {
        refresh();
        assertThat(town.stores.calendar().notices())
                .isEqualTo(calendars.everywhere(town.stores).notices());
        CalendarNotice official = new CalendarNotice(
                2027,
                NoticeStatus.OFFICIAL,
                new TreeMap<>(Map.of(LocalDate.parse("2027-01-04"), "元旦")),
                new TreeMap<>(),
                List.of());
        must(desk.importNotice(town.admin, official));
        refresh();
        assertThat(town.stores.calendar().notices())
                .as("an estimate does not come back")
                .contains(official);
    }
}
