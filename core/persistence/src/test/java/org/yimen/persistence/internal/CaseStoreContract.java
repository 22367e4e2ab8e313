package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Person;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.CaseStore.PinnedCount;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.UnknownCursorException;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.ReleaseId;

abstract class CaseStoreContract extends StoreContract {
    @Test
    void a_case_comes_back_as_it_was_stored_with_version_1() {
        CaseFile file = RichCases.everything(Cases.DATIAN);

        CaseFile inserted = stored(file);

        assertThat(inserted.version()).isEqualTo(1);
        assertThat(find(file.id())).isEqualTo(file.withVersion(1));
        assertThat(this.<Optional<CaseFile>>read(stores ->
                        stores.cases().findByReceipt(file.receiptNumber().orElseThrow())))
                .contains(inserted);
    }

    @Test
    void an_unknown_case_is_not_found() {
        assertThat(this.<Optional<CaseFile>>read(stores -> stores.cases().find(CaseId.fresh())))
                .isEmpty();
        assertThat(this.<Optional<CaseFile>>read(stores -> stores.cases().findByReceipt("没有")))
                .isEmpty();
    }

    @Test
    void each_change_counts_the_version_and_a_stale_one_is_refused() {
        CaseFile first = stored(Cases.draft(Cases.DATIAN, "张三"));
        CaseFile second =
                write(stores -> stores.cases().update(first.withState(new CaseState.Draft().register(Cases.NOW))));

        assertThat(second.version()).isEqualTo(2);
        assertThat(find(first.id())).isEqualTo(second);
        assertThatThrownBy(() -> write(stores -> stores.cases().update(first)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(find(first.id())).isEqualTo(second);
    }

    @Test
    void two_changes_in_one_transaction_count_two_versions() {
        CaseFile first = stored(Cases.draft(Cases.DATIAN, "张三"));

        CaseFile third = write(stores -> {
            CaseFile second = stores.cases().update(first.withReceipt("收-" + first.id()));
            return stores.cases().update(second.withState(new CaseState.Registered(Cases.NOW)));
        });

        assertThat(third.version()).isEqualTo(3);
        assertThat(find(first.id())).isEqualTo(third);
    }

    @Test
    void a_case_counts_for_the_releases_it_is_pinned_to_while_it_is_on_record_and_not_accepted() {
        ReleaseId release = new ReleaseId(Cases.ALLOWANCE, new ItemVersion(9, 1, Regions.serial()));
        CaseFile draft = stored(Cases.draft(Cases.DATIAN, "张三"));
        assertThat(pinned(release)).isZero();
        CaseFile pinned = draft.withForm(
                List.of(Selection.of(Cases.ALLOWANCE).pinned(new Pin(release, "bundle 1", "ab"))), draft.answers());
        List<CaseState> onRecord = List.of(
                new CaseState.Registered(Cases.NOW),
                new CaseState.Supplementing(Cases.NOW, "补-1"),
                new CaseState.Registered(Cases.NOW));
        for (CaseState state : onRecord) {
            CaseFile next = pinned.withState(state);
            pinned = write(stores -> stores.cases().update(next));
            assertThat(pinned(release)).isEqualTo(1);
        }
        stored(Cases.draft(Cases.DATIAN, "李四")
                .withForm(pinned.selections(), draft.answers())
                .withState(onRecord.get(0)));
        assertThat(pinned(release)).isEqualTo(2);
        CaseFile accepted = pinned.withState(new CaseState.Accepted(Cases.NOW));
        write(stores -> stores.cases().update(accepted));
        assertThat(pinned(release)).isEqualTo(1);
    }

    private long pinned(ReleaseId release) {
        return read(stores -> stores.cases().pinnedCounts()).stream()
                .filter(count -> count.release().equals(release))
                .mapToLong(PinnedCount::cases)
                .sum();
    }

    @Test
    void a_list_shows_the_name_from_the_facts_before_the_typed_one_and_keeps_four_byte_characters() {
        String region = Regions.fresh();
        stored(Cases.draft(region, "𠮷野家·㼆"));
        CaseFile verified = Cases.draft(region, "旧名");
        stored(verified.withFacts(RichCases.named("欧阳𠮷"), verified.household()));

        assertThat(lines(region).lines())
                .extracting(CaseLine::applicantName)
                .containsExactlyInAnyOrder("𠮷野家·㼆", "欧阳𠮷");
    }

    @Test
    void a_name_longer_than_its_column_is_cut_between_characters() {
        String region = Regions.fresh();
        stored(Cases.draft(region, "名" + "𠮷".repeat(200)));

        String shown = lines(region).lines().get(0).applicantName();
        assertThat(shown).isEqualTo("名" + "𠮷".repeat(99));
    }

    @Test
    void pages_show_every_case_once_newest_first_while_more_arrive() {
        String region = Regions.fresh();
        List<String> before = IntStream.range(0, 25)
                .mapToObj(i -> Cases.draft(CaseId.fresh(), region, "第" + i, Cases.NOW.plusSeconds(i / 5)))
                .map(file -> stored(file).id().value())
                .toList();

        List<CaseLine> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<CaseLine> page = list(query(region, cursor, 4));
            seen.addAll(page.lines());
            cursor = page.next();
            stored(Cases.draft(CaseId.fresh(), region, "后来", Cases.NOW.plusDays(1)));
        } while (cursor.isPresent());

        assertThat(seen).extracting(line -> line.id().value()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(seen).extracting(CaseLine::createdAt).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void a_page_that_is_just_full_has_no_next() {
        String region = Regions.fresh();
        stored(Cases.draft(region, "一"));
        stored(Cases.draft(region, "二"));

        assertThat(list(query(region, Optional.empty(), 2)).next()).isEmpty();
        assertThat(list(query(region, Optional.empty(), 1)).next()).isPresent();
    }

    @Test
    void a_list_over_overlapping_regions_shows_a_case_once() {
        String region = Regions.fresh();
        CaseFile file = stored(Cases.draft(region, "张三"));

        Page<CaseLine> page = list(new CaseQuery(
                Set.of(region, region.substring(0, 9), region.substring(0, 6)),
                Set.of("DRAFT"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                200));
        assertThat(page.lines()).extracting(CaseLine::id).contains(file.id()).doesNotHaveDuplicates();
    }

    @Test
    void a_case_is_found_by_name_receipt_id_number_and_phone_of_anyone_in_it() {
        String region = Regions.fresh();
        Person applicant = stored(Cases.person("张三", Regions.serial()));
        Person child = stored(Cases.person("张小四", Regions.serial()));
        CaseFile draft = Cases.draft(region, "张100%_三");
        CaseFile file = stored(draft.withFacts(draft.facts(), Cases.household(List.of(applicant, child)))
                .withReceipt("收" + draft.id()));
        stored(Cases.draft(region, "张1000三"));

        assertThat(found(region, null, "张100%_", null, null)).containsExactly(file.id());
        assertThat(found(region, null, "张100", null, null)).hasSize(2);
        assertThat(found(region, "收" + file.id(), null, null, null)).containsExactly(file.id());
        assertThat(found(region, null, null, child.idNumber().orElseThrow(), null))
                .containsExactly(file.id());
        assertThat(found(region, null, null, null, applicant.phone().orElseThrow()))
                .containsExactly(file.id());
        assertThat(found(Regions.fresh(), null, null, child.idNumber().orElseThrow(), null))
                .isEmpty();
    }

    @Test
    void those_found_by_name_fill_pages_like_all_others() {
        String region = Regions.fresh();
        String other = Regions.fresh();
        List<CaseId> newestFirst = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            CaseFile file = Cases.draft(CaseId.fresh(), i % 2 == 0 ? region : other, "寻" + i, Cases.NOW.plusSeconds(i));
            newestFirst.add(0, stored(file).id());
            stored(Cases.draft(region, "别人" + i));
        }

        List<CaseId> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<CaseLine> page = list(named(Set.of(region, other.substring(0, 9)), "寻", cursor, 3));
            page.lines().forEach(line -> seen.add(line.id()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void a_blank_name_narrows_nothing() {
        String region = Regions.fresh();
        CaseFile file = stored(Cases.draft(region, "张三"));

        assertThat(list(named(Set.of(region), "  ", Optional.empty(), 5)).lines())
                .extracting(CaseLine::id)
                .containsExactly(file.id());
    }

    private static CaseQuery named(Set<String> regions, String name, Optional<String> cursor, int limit) {
        return new CaseQuery(
                regions,
                Set.of(),
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cursor,
                limit);
    }

    @Test
    void thirty_members_are_found_as_long_as_the_case_lives() {
        List<Person> members = IntStream.range(0, 30)
                .mapToObj(i -> stored(Cases.person("成员" + i, Regions.serial())))
                .toList();
        CaseFile draft = Cases.draft(Cases.DATIAN, "大家庭");
        CaseFile file = stored(draft.withFacts(draft.facts(), Cases.household(members)));
        String last = members.get(29).id();

        assertThat(live(last, CaseId.fresh())).containsExactly(file.id());
        assertThat(live(last, file.id())).isEmpty();

        CaseFile fewer = write(
                stores -> stores.cases().update(file.withFacts(file.facts(), Cases.household(members.subList(0, 29)))));
        assertThat(live(last, CaseId.fresh())).isEmpty();
        assertThat(live(members.get(28).id(), CaseId.fresh())).containsExactly(file.id());

        write(stores -> stores.cases().update(fewer.withState(new CaseState.Withdrawn(Cases.NOW, "不再需要"))));
        assertThat(live(members.get(0).id(), CaseId.fresh())).isEmpty();
    }

    @Test
    void an_empty_household_has_no_part_in_anything() {
        CaseFile file = stored(Cases.draft(Cases.DATIAN, ""));

        assertThat(this.<List<CaseLine>>read(stores -> stores.cases().liveCasesOf(Set.of(), file.id())))
                .isEmpty();
        assertThat(find(file.id()).household().members()).isEmpty();
    }

    @Test
    void a_garbled_cursor_is_said_to_be_one() {
        String foreign = Base64.getUrlEncoder().encodeToString("audit|1|x".getBytes());
        for (String garbled : List.of("", "%%%", "AAAA", foreign)) {
            assertThatThrownBy(() -> list(query(Cases.DATIAN, Optional.of(garbled), 5)))
                    .as(garbled)
                    .isInstanceOf(UnknownCursorException.class)
                    .hasMessageContaining("no cursor of this list");
        }
    }

    @Test
    void a_body_of_half_a_mebibyte_fits() {
        CaseFile file = Cases.draft(Cases.DATIAN, "张三");
        Document text = Document.of(java.util.Map.of("note", "长".repeat(180_000)));
        CaseFile large = file.withForm(file.selections(), text);

        stored(large);

        assertThat(find(file.id()).answers()).isEqualTo(text);
    }

    private CaseFile find(CaseId id) {
        return read(stores -> stores.cases().find(id).orElseThrow());
    }

    private Page<CaseLine> list(CaseQuery query) {
        return read(stores -> stores.cases().list(query));
    }

    private Page<CaseLine> lines(String region) {
        return list(query(region, Optional.empty(), 200));
    }

    private List<CaseId> live(String personId, CaseId except) {
        return read(stores -> stores.cases().liveCasesOf(Set.of(personId), except)).stream()
                .map(CaseLine::id)
                .toList();
    }

    private static CaseQuery query(String region, Optional<String> cursor, int limit) {
        return new CaseQuery(
                Set.of(region.substring(0, 9)),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cursor,
                limit);
    }

    private List<CaseId> found(String region, String receipt, String name, String idNumber, String phone) {
        return list(new CaseQuery(
                        Set.of(region.substring(0, 9)),
                        Set.of("DRAFT", "ACCEPTED"),
                        Optional.ofNullable(receipt),
                        Optional.ofNullable(name),
                        Optional.ofNullable(idNumber),
                        Optional.ofNullable(phone),
                        Optional.empty(),
                        Optional.empty(),
                        50))
                .lines()
                .stream()
                .map(CaseLine::id)
                .toList();
    }
}
