package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.NoticeStatus;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.CalendarStore.Closure;
import org.yimen.casework.port.CalendarStore.Edition;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.parameter.AreaKind;

/** What the administrators keep, and the releases that cases are pinned to. */
abstract class MasterDataContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.parse("2028-02-29");
    private static final Moment MOMENT = new Moment(Cases.NOW, Cases.CLERK);

    @Test
    void a_release_is_kept_as_it_was_first_pinned() {
        StoredRelease release = RichCases.release();
        StoredRelease later = new StoredRelease(
                release.release(), release.form(), release.guide(), "other 2", release.digest(), Cases.NOW.plusDays(1));
        for (StoredRelease each : List.of(release, later)) {
            StoredRelease kept = write(stores -> stores.releases().keep(each));
            assertThat(kept).isEqualTo(release);
        }

        assertThat(this.<Optional<StoredRelease>>read(
                        stores -> stores.releases().find(release.release().id())))
                .contains(release);
        assertThat(this.<List<StoredRelease>>read(stores -> stores.releases().all()))
                .filteredOn(kept -> kept.release().id().equals(release.release().id()))
                .containsExactly(release);
    }

    @Test
    void values_of_parameters_come_in_the_order_they_were_set() {
        String key = "civil-affairs.p" + Regions.serial();
        List<LocalParameter> set = new ArrayList<>();
        for (String value : List.of("14160.00", "1E+4", "0")) {
            LocalParameter parameter = new LocalParameter(
                    id(),
                    key,
                    Cases.DATIAN,
                    Optional.of(AreaKind.RURAL),
                    DAY,
                    Optional.empty(),
                    new BigDecimal(value),
                    "文",
                    MOMENT);
            write(stores -> {
                stores.parameters().add(parameter);
                return parameter;
            });
            set.add(parameter);
        }
        assertThat(this.<List<LocalParameter>>read(stores -> stores.parameters().ofKeys(Set.of(key, "a.b"))))
                .containsExactlyElementsOf(set);
        assertThat(this.<List<LocalParameter>>read(stores -> stores.parameters().all()))
                .containsAll(set);
        assertThat(this.<List<LocalParameter>>read(stores -> stores.parameters().ofKeys(Set.of())))
                .isEmpty();
    }

    @Test
    void notices_and_closures_are_kept_one_for_a_year_and_a_day() {
        CalendarNotice provisional = notice(NoticeStatus.PROVISIONAL);
        CalendarNotice official = notice(NoticeStatus.OFFICIAL);
        Closure closure = new Closure(Cases.DATIAN, DAY, "防汛停办");
        write(stores -> {
            stores.calendar().save(provisional);
            stores.calendar().save(official);
            stores.calendar().add(closure);
            stores.calendar().add(closure);
            return closure;
        });
        assertThat(this.<List<CalendarNotice>>read(stores -> stores.calendar().notices()))
                .containsExactly(official);
        assertThat(this.<List<Closure>>read(stores -> stores.calendar().closures()))
                .containsExactly(closure);
        write(stores -> {
            stores.calendar().remove(Cases.DATIAN, DAY);
            stores.calendar().remove(Cases.DATIAN, DAY);
            return closure;
        });
        assertThat(this.<List<Closure>>read(stores -> stores.calendar().closures()))
                .isEmpty();
    }

    @Test
    void the_edition_of_the_calendar_applied_last_comes_back_as_it_was() {
        Edition first = new Edition(List.of(notice(NoticeStatus.PROVISIONAL)), List.of());
        Edition second =
                new Edition(List.of(notice(NoticeStatus.OFFICIAL)), List.of(new Closure(Cases.DATIAN, DAY, "防汛停办")));
        for (Edition edition : List.of(first, second)) {
            write(stores -> {
                stores.calendar().apply(edition);
                return edition;
            });
        }
        assertThat(this.<Optional<Edition>>read(stores -> stores.calendar().applied()))
                .contains(second);
    }

    @Test
    void regions_desks_and_departments_are_found_by_their_code_and_changed() {
        RegionEntry region = new RegionEntry(Cases.DATIAN, "大田街道", AreaKind.URBAN);
        DepartmentEntry department = new DepartmentEntry("civil-affairs", "民政局", "0576");
        write(stores -> {
            stores.directory().save(new RegionEntry(Cases.DATIAN, "旧名", AreaKind.RURAL));
            stores.directory().save(region);
            stores.directory().save(department);
            stores.directory().save(Cases.desk(Cases.DATIAN));
            return region;
        });
        assertThat(this.<Optional<RegionEntry>>read(stores -> stores.directory().region(Cases.DATIAN)))
                .contains(region);
        assertThat(this.<List<RegionEntry>>read(stores -> stores.directory().regions()))
                .containsExactly(region);
        assertThat(this.<List<DepartmentEntry>>read(stores -> stores.directory().departments()))
                .containsExactly(department);
        assertThat(this.<Boolean>read(
                        stores -> stores.directory().department("x").isPresent()))
                .isFalse();
        assertThat(this.<Object>read(stores ->
                        stores.directory().desk("desk-" + Cases.DATIAN).orElseThrow()))
                .isEqualTo(Cases.desk(Cases.DATIAN));
        assertThat(this.<List<?>>read(stores -> stores.directory().desks())).hasSize(1);
    }

    private static CalendarNotice notice(NoticeStatus status) {
        return new CalendarNotice(
                2027,
                status,
                new TreeMap<>(Map.of(LocalDate.parse("2027-01-01"), "元旦")),
                new TreeMap<>(Map.of(LocalDate.parse("2027-01-03"), "元旦调休上班")),
                List.of("国办发明电〔2026〕1号"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
