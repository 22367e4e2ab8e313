package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.Source;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.SealedEvent;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreak.Kind;
import org.yimen.security.ChainBreaks;
import org.yimen.security.ChainReport;
import org.yimen.security.RootBreak;
import org.yimen.spi.data.Document;
import org.yimen.spi.parameter.AreaKind;

class ChainVerificationTest {
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final CaseId id = CaseId.fresh();
    private KeyedSeal seal;
    private ChainVerification verifier;

    @BeforeEach
    void aCaseHasFiveEvents(@TempDir Path folder) {
        seal = new KeyedSeal(folder.resolve("seal.properties"), true);
        seal.createFirst();
        RootPlace noRoots =
                new RootPlace(folder.resolve("roots"), folder.resolve("root-sign.properties"), LocalTime.of(1, 0));
        verifier = new ChainVerification(transactions, seal, noRoots);
        Chains.write(transactions, seal, id, 5);
    }

    @Test
    void an_untouched_chain_holds() {
        assertThat(verifier.verify(id)).isEmpty();
    }

    @Test
    void an_altered_content_shows_at_its_event() {
        change(chain -> chain.set(2, Chains.saying(chain.get(2), "{\"number\":4}")));
        assertThat(verifier.verify(id)).contains(broken(3, Kind.ALTERED));
    }

    @Test
    void an_altered_seal_shows_at_its_event() {
        change(chain -> chain.set(4, Chains.sealed(chain.get(4), chain.get(3).seal())));
        assertThat(verifier.verify(id)).contains(broken(5, Kind.ALTERED));
    }

    @Test
    void a_removed_event_is_missing() {
        change(chain -> chain.remove(1));
        assertThat(verifier.verify(id)).contains(broken(2, Kind.MISSING));
    }

    @Test
    void a_removed_event_is_missing_even_if_the_later_ones_were_renumbered() {
        change(chain -> {
            chain.remove(0);
            chain.replaceAll(event -> Chains.numbered(event, event.sequence() - 1));
        });
        assertThat(verifier.verify(id)).contains(broken(1, Kind.MISSING));
    }

    @Test
    void two_events_that_changed_places_are_reordered() {
        change(chain -> {
            SealedEvent second = chain.get(1);
            chain.set(1, Chains.numbered(chain.get(3), 2));
            chain.set(3, Chains.numbered(second, 4));
        });
        assertThat(verifier.verify(id)).contains(broken(2, Kind.REORDERED));
    }

    @Test
    void an_event_of_another_case_does_not_fit() {
        CaseId other = CaseId.fresh();
        Chains.write(transactions, seal, other, 5);
        change(chain ->
                chain.set(4, transactions.now().events.get(other.value()).get(4)));
        assertThat(verifier.verify(id)).contains(broken(5, Kind.ALTERED));
    }

    @Test
    void a_second_genuine_chain_cannot_be_spliced_into_the_first() {
        List<SealedEvent> first = transactions.now().events.get(id.value());
        Chains.write(transactions, seal, id, 5);
        change(chain -> chain.set(0, first.get(0)));
        assertThat(verifier.verify(id)).contains(broken(2, Kind.ALTERED));
    }

    @Test
    void an_inserted_event_is_told_where_it_stands() {
        change(chain -> {
            SealedEvent third = chain.get(2);
            chain.replaceAll(event -> event.sequence() < 3 ? event : Chains.numbered(event, event.sequence() + 1));
            chain.add(2, Chains.saying(third, "{\"number\":99}"));
        });
        assertThat(verifier.verify(id)).contains(broken(3, Kind.INSERTED));
    }

    @Test
    void an_event_put_behind_the_head_was_inserted() {
        change(chain -> chain.add(Chains.numbered(Chains.saying(chain.get(4), "{\"number\":6}"), 6)));
        assertThat(verifier.verify(id)).contains(broken(6, Kind.INSERTED));
    }

    @Test
    void a_chain_of_which_nothing_is_sealed_was_inserted() {
        change(chain -> chain.replaceAll(event -> Chains.saying(event, "{}")));
        assertThat(verifier.verify(id)).contains(broken(1, Kind.INSERTED));
    }

    @Test
    void all_events_that_were_altered_in_place_are_told() {
        change(chain -> {
            chain.set(1, Chains.saying(chain.get(1), "{}"));
            chain.set(3, Chains.sealed(chain.get(3), "nothing"));
        });
        List<ChainBreak> breaks = new ArrayList<>();
        verifier.verifyAll(into(breaks));
        assertThat(breaks).containsExactly(broken(2, Kind.ALTERED), broken(4, Kind.UNKNOWN_KEY));
    }

    @Test
    void a_cut_tail_shows_by_the_head() {
        change(chain -> chain.subList(3, 5).clear());
        assertThat(verifier.verify(id)).contains(broken(4, Kind.TAIL));
    }

    @Test
    void a_cut_tail_with_the_head_set_back_does_not_show_without_a_root() {
        change(chain -> chain.subList(3, 5).clear());
        transactions.tamper(stores -> stores.heads.put(id.value(), Chains.head(id, stores.events.get(id.value()))));
        assertThat(verifier.verify(id)).isEmpty();
    }

    @Test
    void a_head_that_is_gone_or_another_than_the_last_event_is_told() {
        transactions.tamper(stores -> stores.heads.put(
                id.value(),
                new EventHead(
                        id.value(), 5, stores.events.get(id.value()).get(1).seal())));
        assertThat(verifier.verify(id)).contains(broken(5, Kind.HEAD));

        transactions.tamper(stores -> stores.heads.put(
                id.value(), Chains.head(id, stores.events.get(id.value()).subList(0, 3))));
        assertThat(verifier.verify(id)).contains(broken(5, Kind.HEAD));

        transactions.tamper(stores -> stores.heads.remove(id.value()));
        assertThat(verifier.verify(id)).contains(broken(5, Kind.HEAD));
    }

    @Test
    void a_case_without_any_event_was_removed() {
        change(List::clear);
        assertThat(verifier.verify(id)).contains(broken(1, Kind.REMOVED));
    }

    @Test
    void a_case_that_never_was_is_not_known() {
        assertThat(verifier.knows(id)).isTrue();
        assertThat(verifier.knows(new CaseId("00000000-0000-0000-0000-000000000000")))
                .isFalse();
        assertThat(verifier.knows(CaseId.fresh())).isFalse();
    }

    @Test
    void a_case_is_known_by_the_head_of_its_chain_alone() {
        change(List::clear);
        assertThat(verifier.knows(id)).isTrue();
    }

    @Test
    void a_case_whose_chain_was_removed_altogether_is_known_and_removed() {
        transactions.tamper(stores -> {
            stores.events.remove(id.value());
            stores.heads.remove(id.value());
            stores.cases().insert(draft());
        });
        assertThat(verifier.knows(id)).isTrue();
        assertThat(verifier.verify(id)).contains(broken(1, Kind.REMOVED));
    }

    private CaseFile draft() {
        Desk desk = new Desk("qinghe", "360782101000", "社会救助窗口", "一楼", "", "");
        CaseFile.Intake intake = new CaseFile.Intake(
                desk,
                Source.WINDOW,
                new By("liuyang", "柳杨"),
                FakeTime.START,
                FakeTime.START.toLocalDate(),
                AreaKind.RURAL);
        return CaseFile.draft(id, intake, List.of(), Document.empty());
    }

    @Test
    void a_seal_of_a_key_that_is_gone_is_told_apart_from_an_altered_one() {
        change(chain ->
                chain.set(1, Chains.sealed(chain.get(1), chain.get(1).seal().replace(":1:", ":9:"))));
        assertThat(verifier.verify(id)).contains(broken(2, Kind.UNKNOWN_KEY));
    }

    @Test
    void a_number_out_of_all_bounds_ends_the_search() {
        change(chain -> chain.set(4, Chains.numbered(chain.get(4), Long.MAX_VALUE)));
        assertThat(verifier.verify(id)).contains(broken(5, Kind.ALTERED));
    }

    @Test
    void what_even_the_store_cannot_read_is_a_break_and_stops_nothing() {
        CaseId later = new CaseId("ffffffff-ffff-4fff-bfff-ffffffffffff");
        Chains.write(transactions, seal, later, 1);
        transactions.tamper(stores -> stores.events.put(id.value(), Collections.singletonList(null)));

        List<ChainBreak> breaks = new ArrayList<>();
        ChainReport report = verifier.verifyAll(into(breaks));

        assertThat(breaks).containsExactly(broken(1, Kind.UNREADABLE), broken(2, Kind.TAIL));
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.broken()).isEqualTo(1);
    }

    @Test
    void all_cases_are_verified_page_by_page_each_once() {
        for (int number = 0; number < 450; number++) {
            Chains.write(transactions, seal, CaseId.fresh(), 1);
        }
        change(chain -> chain.remove(4));
        change(chain -> chain.set(0, Chains.saying(chain.get(0), "{}")));

        List<ChainBreak> breaks = new ArrayList<>();
        ChainReport report = verifier.verifyAll(into(breaks));

        assertThat(report.chains()).isEqualTo(451);
        assertThat(report.broken()).isEqualTo(1);
        assertThat(report.holds()).isFalse();
        assertThat(breaks).containsExactly(broken(1, Kind.ALTERED), broken(5, Kind.TAIL));
    }

    private ChainBreak broken(long sequence, Kind kind) {
        return ChainBreak.of(id.value(), sequence, kind);
    }

    private static ChainBreaks into(List<ChainBreak> breaks) {
        return new ChainBreaks() {
            @Override
            public void chain(ChainBreak found) {
                breaks.add(found);
            }

            @Override
            public void root(RootBreak found) {
                throw new AssertionError(found);
            }
        };
    }

    private void change(Consumer<List<SealedEvent>> how) {
        transactions.tamper(stores -> how.accept(stores.events.get(id.value())));
    }
}
