package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.NoticeStatus;

/** The work calendar as the city keeps it. */
class CalendarDeskTest {
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(certificate);
    private final CalendarDesk desk = new CalendarDesk(town.work);

    @AfterEach
    void close() {
        town.close();
    }

    private static CalendarNotice notice(int year, NoticeStatus status) {
        return new CalendarNotice(year, status, new TreeMap<>(), new TreeMap<>(), List.of());
    }

    @Test
    void aLocalClosureMovesOpenDueDatesInItsRegionOnly() {
        Journey journey = Journey.accepted(town, Family.usual(), certificate);
        must(desk.close(town.admin, Town.OTHER_STREET, LocalDate.of(2026, 8, 4), "防汛停办"));
        assertThat(due(journey)).isEqualTo("2026-08-04");
        must(desk.close(town.admin, "371302000000", LocalDate.of(2026, 8, 4), "防汛停办"));
        assertThat(due(journey)).isEqualTo("2026-08-05");
    }

    private LocalDate due(Journey journey) {
        var view = must(town.inquiry.caseView(town.clerk, journey.id));
        return view.file().clocks().get(0).dueDate(view.watch().calendar()).orElseThrow();
    }

    @Test
    void aProvisionalNoticeNeverReplacesTheOfficialOne() {
        assertThat(town.refused(() -> desk.importNotice(town.admin, notice(2026, NoticeStatus.PROVISIONAL)))
                        .code())
                .isEqualTo("official-notice-stands");
        assertThat(must(desk.of(town.clerk, Town.STREET)).isWorkingDay(LocalDate.of(2026, 10, 1)))
                .isFalse();
    }

    @Test
    void aProvisionalNoticeOnRecordYieldsToTheOfficialOneShippedSince() {
        town.stores.calendar().save(notice(2026, NoticeStatus.PROVISIONAL));
        assertThat(must(desk.of(town.clerk, Town.STREET)).isWorkingDay(LocalDate.of(2026, 10, 1)))
                .isFalse();
    }

    @Test
    void aYearsOfficialNoticeIsTakenOver() {
        must(desk.importNotice(town.admin, notice(2031, NoticeStatus.OFFICIAL)));
        assertThat(must(desk.of(town.clerk, Town.STREET)).isProvisional(LocalDate.of(2031, 3, 3)))
                .isFalse();
    }

    @Test
    void aClosureLiesInThisAgeAndSaysWhy() {
        assertThat(town.refused(() -> desk.close(town.admin, Town.STREET, LocalDate.of(26, 8, 4), "停办"))
                        .code())
                .isEqualTo("closure-invalid");
        assertThat(town.refused(() -> desk.close(town.admin, Town.STREET, LocalDate.of(2026, 8, 4), " "))
                        .code())
                .isEqualTo("closure-invalid");
        assertThat(town.refused(() -> desk.close(town.clerk, Town.STREET, LocalDate.of(2026, 8, 4), "停办"))
                        .code())
                .isEqualTo("forbidden");
    }
}
