package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.port.HandlingLine;
import org.yimen.casework.port.HandlingQuery;
import org.yimen.casework.port.HandlingQuery.Scope;
import org.yimen.casework.port.HandlingStore.LiveCount;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.UnknownCursorException;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.ReleaseId;

abstract class HandlingStoreContract extends StoreContract {
    private static final int ALL = 10_000;
    private static final LocalDate DUE = LocalDate.parse("2026-07-20");

    @Test
    void a_handling_comes_back_as_it_was_stored_with_version_1() {
        Handling handling = RichCases.handled(stored(Cases.draft(Cases.DATIAN, "张三")));

        Handling inserted = stored(handling);

        assertThat(inserted.version()).isEqualTo(1);
        assertThat(find(handling.id())).isEqualTo(handling.withVersion(1));
    }

    @Test
    void a_stale_handling_is_refused() {
        Handling first = stored(Cases.pending(stored(Cases.draft(Cases.DATIAN, "张三"))));
        Handling second = update(first.withState(new HandlingState.Dispatched(Cases.NOW, "转1")), DUE);

        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> update(first, DUE)).isInstanceOf(StaleVersionException.class);
        assertThat(find(first.id())).isEqualTo(second);
    }

    @Test
    void the_handlings_of_a_case_stand_in_the_order_they_were_stored() {
        CaseFile file = stored(Cases.draft(Cases.DATIAN, "张三"));
        List<Handling> stored = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stored.add(stored(Cases.pending(file)));
        }
        assertThat(this.<List<Handling>>read(stores -> stores.handlings().ofCase(file.id())))
                .containsExactlyElementsOf(stored);
    }

    @Test
    void a_list_goes_by_due_date_with_none_last_and_shows_receipt_and_name_of_the_case() {
        String region = Regions.fresh();
        CaseFile file = Cases.draft(region, "欧阳𠮷");
        stored(file.withReceipt("收" + file.id()));
        HandlingId never = insert(file, "civil-affairs", Optional.empty());
        HandlingId late = insert(file, "civil-affairs", Optional.of(DUE.plusYears(1)));
        HandlingId soon = insert(file, "civil-affairs", Optional.of(DUE));

        List<HandlingLine> lines = list(Set.of(new Scope(region, "")), Set.of(), Optional.empty(), 10)
                .lines();

        assertThat(lines).extracting(HandlingLine::id).containsExactly(soon, late, never);
        assertThat(lines.get(0).applicantName()).isEqualTo("欧阳𠮷");
        assertThat(lines.get(0).receiptNumber()).contains("收" + file.id());
        assertThat(lines.get(0).dueOn()).contains(DUE);
        assertThat(lines.get(0).release()).isEqualTo(Cases.RELEASE);
        assertThat(lines.get(2).dueOn()).isEmpty();
    }

    @Test
    void those_of_which_something_is_due_are_found_and_no_others() {
        CaseFile file = Cases.draft(Regions.fresh(), "张三");
        stored(file);
        HandlingId never = insert(file, "civil-affairs", Optional.empty());
        HandlingId due = insert(file, "civil-affairs", Optional.of(DUE));
        CaseFile dispatchDue = Cases.draft(Regions.fresh(), "李四");
        write(stores -> stores.cases().insert(dispatchDue, Optional.of(DUE)));

        assertThat(this.<List<HandlingId>>read(stores -> stores.handlings().withDueDate("", ALL)))
                .contains(due)
                .doesNotContain(never);
        assertThat(this.<List<CaseId>>read(stores -> stores.cases().withDueDate("", ALL)))
                .contains(dispatchDue.id())
                .doesNotContain(file.id());
    }

    @Test
    void those_of_which_something_is_due_are_walked_piece_by_piece() {
        for (int i = 0; i < 3; i++) {
            CaseFile file = Cases.draft(Regions.fresh(), "张三");
            write(stores -> stores.cases().insert(file, Optional.of(DUE)));
            insert(file, "civil-affairs", Optional.of(DUE));
        }
        List<HandlingId> handlings = read(stores -> stores.handlings().withDueDate("", ALL));
        List<CaseId> cases = read(stores -> stores.cases().withDueDate("", ALL));
        String second = handlings.get(1).value();

        assertThat(this.<List<HandlingId>>read(stores -> stores.handlings().withDueDate("", 2)))
                .isEqualTo(handlings.subList(0, 2));
        assertThat(this.<List<HandlingId>>read(stores -> stores.handlings().withDueDate(second, ALL)))
                .isEqualTo(handlings.subList(2, handlings.size()));
        assertThat(this.<List<CaseId>>read(
                        stores -> stores.cases().withDueDate(cases.get(0).value(), 1)))
                .isEqualTo(cases.subList(1, 2));
    }

    @Test
    void a_list_holds_to_scopes_and_states() {
        String region = Regions.fresh();
        CaseFile file = stored(Cases.draft(region, "张三"));
        HandlingId civil = insert(file, "civil-affairs", Optional.of(DUE));
        HandlingId medical = insert(file, "medical-insurance", Optional.of(DUE));

        assertThat(ids(new Scope(region.substring(0, 9), "civil-affairs"), Set.of()))
                .containsExactly(civil);
        assertThat(ids(new Scope(region.substring(0, 9), ""), Set.of("PENDING")))
                .containsExactly(civil, medical);
        assertThat(ids(new Scope(region.substring(0, 9), ""), Set.of("GRANTED", "REFUSED")))
                .isEmpty();
        assertThat(ids(new Scope(region.substring(0, 6), "medical-insurance"), Set.of("PENDING")))
                .contains(medical)
                .doesNotContain(civil);
        assertThat(ids(new Scope("33", "medical-insurance"), Set.of("PENDING"))).contains(medical);
        assertThat(list(
                                Set.of(new Scope(region, "civil-affairs"), new Scope(region.substring(0, 9), "")),
                                Set.of(),
                                Optional.empty(),
                                10)
                        .lines())
                .extracting(HandlingLine::id)
                .containsExactly(civil, medical);
    }

    @Test
    void pages_show_every_handling_once_while_more_arrive() {
        String region = Regions.fresh();
        CaseFile file = stored(Cases.draft(region, "张三"));
        List<HandlingId> before = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            before.add(insert(file, "civil-affairs", i % 4 == 0 ? Optional.empty() : Optional.of(DUE.plusDays(i % 3))));
        }

        List<HandlingLine> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<HandlingLine> page = list(Set.of(new Scope(region, "civil-affairs")), Set.of(), cursor, 4);
            seen.addAll(page.lines());
            cursor = page.next();
            insert(file, "civil-affairs", Optional.of(DUE.minusDays(1)));
        } while (cursor.isPresent());

        assertThat(seen).extracting(HandlingLine::id).containsExactlyInAnyOrderElementsOf(before);
        assertThat(seen).extracting(line -> Times.day(line.dueOn())).isSorted();
    }

    @Test
    void a_department_finds_the_handlings_of_another_one_while_it_has_a_step_of_them() {
        String region = Regions.fresh();
        Handling handling = Cases.pending(stored(Cases.draft(region, "张三")));
        Handling stored = stored(handling.withPartners(List.of("disabled-federation", "education")));

        for (String prefix : List.of(region, region.substring(0, 9), region.substring(0, 6), region.substring(0, 4))) {
            for (String department : List.of("civil-affairs", "disabled-federation", "education")) {
                assertThat(ids(new Scope(prefix, department), Set.of("PENDING")))
                        .contains(stored.id());
                assertThat(ids(new Scope(prefix, department), Set.of("GRANTED")))
                        .doesNotContain(stored.id());
            }
            assertThat(ids(new Scope(prefix, "housing"), Set.of())).doesNotContain(stored.id());
        }
        assertThat(ids(new Scope(Regions.fresh(), "education"), Set.of())).isEmpty();

        Handling education = update(stored.withPartners(List.of("education")), DUE);
        assertThat(ids(new Scope(region, "disabled-federation"), Set.of())).isEmpty();
        assertThat(ids(new Scope(region, "education"), Set.of())).containsExactly(stored.id());

        update(education.withPartners(List.of()), DUE);
        assertThat(ids(new Scope(region, "education"), Set.of())).isEmpty();
        assertThat(ids(new Scope(region, "civil-affairs"), Set.of())).containsExactly(stored.id());
    }

    @Test
    void a_partners_list_follows_state_and_due_date_of_the_handling() {
        String region = Regions.fresh();
        CaseFile file = stored(Cases.draft(region, "张三"));
        Scope federation = new Scope(region, "disabled-federation");
        Handling first = update(shared(file), DUE);
        Handling second = update(shared(file), DUE.plusDays(1));
        assertThat(ids(federation, Set.of())).containsExactly(first.id(), second.id());

        update(first.withState(new HandlingState.Received(Cases.NOW)), DUE.plusDays(2));

        assertThat(ids(federation, Set.of())).containsExactly(second.id(), first.id());
        assertThat(ids(federation, Set.of("RECEIVED"))).containsExactly(first.id());
        assertThat(ids(federation, Set.of("PENDING"))).containsExactly(second.id());
    }

    @Test
    void a_refused_change_leaves_the_partners_list_as_it_was() {
        String region = Regions.fresh();
        Handling first = shared(stored(Cases.draft(region, "张三")));
        update(first, DUE);

        assertThatThrownBy(() -> update(first.withPartners(List.of("education")), DUE))
                .isInstanceOf(StaleVersionException.class);

        assertThat(ids(new Scope(region, "disabled-federation"), Set.of())).containsExactly(first.id());
        assertThat(ids(new Scope(region, "education"), Set.of())).isEmpty();
    }

    @Test
    void pages_of_own_and_shared_handlings_show_each_once() {
        String region = Regions.fresh();
        CaseFile file = stored(Cases.draft(region, "张三"));
        List<HandlingId> expected = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String department = i % 3 == 0 ? "civil-affairs" : "disabled-federation";
            Handling handling = Cases.pending(file, department, Cases.RELEASE)
                    .withPartners(i % 3 == 2 ? List.of() : List.of("disabled-federation", "education"));
            Optional<LocalDate> due = i % 4 == 0 ? Optional.empty() : Optional.of(DUE.plusDays(i % 5));
            expected.add(
                    write(stores -> stores.handlings().insert(handling, due)).id());
        }
        Set<Scope> scopes = Set.of(
                new Scope(region, "disabled-federation"), new Scope(region.substring(0, 9), "disabled-federation"));
        for (int limit : List.of(1, 5, 24, 200)) {
            List<HandlingLine> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                Page<HandlingLine> page = list(scopes, Set.of(), cursor, limit);
                assertThat(page.lines()).hasSizeLessThanOrEqualTo(limit);
                seen.addAll(page.lines());
                cursor = page.next();
            } while (cursor.isPresent());

            assertThat(seen).extracting(HandlingLine::id).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(seen).extracting(line -> Times.day(line.dueOn())).isSorted();
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        for (String garbled : List.of("x", new Cursor("case", "(.*)").after(1, "a"))) {
            assertThatThrownBy(() -> list(Set.of(new Scope("", "")), Set.of(), Optional.of(garbled), 5))
                    .isInstanceOf(UnknownCursorException.class);
        }
    }

    @Test
    void handlings_that_wait_for_a_release_are_found_and_unsettled_ones_counted() {
        ReleaseId release = new ReleaseId(ItemCode.parse("housing/rent"), new ItemVersion(9, 0, Regions.serial()));
        CaseFile file = stored(Cases.draft(Cases.DATIAN, "张三"));
        Handling waiting = stored(Cases.pending(file, "housing", release).withWaiting(Optional.of("组件缺失")));
        Handling other = stored(Cases.pending(file, "housing", release));

        assertThat(this.<List<HandlingId>>read(stores -> stores.handlings().waitingFor(release)))
                .containsExactly(waiting.id());
        assertThat(count(release)).isEqualTo(2);

        update(waiting.withWaiting(Optional.empty()), DUE);
        update(other.withState(new HandlingState.Granted(Cases.NOW)), DUE);
        assertThat(this.<List<HandlingId>>read(stores -> stores.handlings().waitingFor(release)))
                .isEmpty();
        assertThat(count(release)).isEqualTo(1);
    }

    private long count(ReleaseId release) {
        return read(stores -> stores.handlings().liveCounts()).stream()
                .filter(count -> count.release().equals(release))
                .mapToLong(LiveCount::handlings)
                .sum();
    }

    private Handling find(HandlingId id) {
        return read(stores -> stores.handlings().find(id).orElseThrow());
    }

    private Handling shared(CaseFile file) {
        return stored(Cases.pending(file).withPartners(List.of("disabled-federation")));
    }

    private Handling update(Handling handling, LocalDate due) {
        return write(stores -> stores.handlings().update(handling, Optional.of(due)));
    }

    private HandlingId insert(CaseFile file, String department, Optional<LocalDate> due) {
        return write(stores -> stores.handlings().insert(Cases.pending(file, department, Cases.RELEASE), due))
                .id();
    }

    private List<HandlingId> ids(Scope scope, Set<String> states) {
        return list(Set.of(scope), states, Optional.empty(), 200).lines().stream()
                .map(HandlingLine::id)
                .toList();
    }

    private Page<HandlingLine> list(Set<Scope> scopes, Set<String> states, Optional<String> cursor, int limit) {
        return read(stores -> stores.handlings().list(new HandlingQuery(scopes, states, cursor, limit)));
    }
}
