package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.Source;
import org.yimen.casework.port.SealedEvent;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreak.Kind;
import org.yimen.security.ChainHead;
import org.yimen.security.ChainPiece;
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
        verifier = new ChainVerification(transactions, seal);
        Chains.write(transactions, seal, id, 5);
    }

    @Test
    void an_untouched_chain_holds() {
        assertThat(verifier.verify(id)).isEmpty();
    }

    @Test
    void an_altered_content_shows_at_its_event() {
        change(chain -> chain.set(2, Chains.saying(chain.get(2), "{\"number\":4}")));
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 3, Kind.ALTERED));
    }

    @Test
    void an_altered_seal_shows_at_its_event() {
        change(chain -> chain.set(4, Chains.sealed(chain.get(4), chain.get(3).seal())));
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 5, Kind.ALTERED));
    }

    @Test
    void a_removed_event_is_missing() {
        change(chain -> chain.remove(1));
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 2, Kind.MISSING));
    }

    @Test
    void a_removed_event_is_missing_even_if_the_later_ones_were_renumbered() {
        change(chain -> {
            chain.remove(0);
            chain.replaceAll(event -> Chains.numbered(event, event.sequence() - 1));
        });
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 1, Kind.MISSING));
    }

    @Test
    void two_events_that_changed_places_are_reordered() {
        change(chain -> {
            SealedEvent second = chain.get(1);
            chain.set(1, Chains.numbered(chain.get(3), 2));
            chain.set(3, Chains.numbered(second, 4));
        });
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 2, Kind.REORDERED));
    }

    @Test
    void an_event_of_another_case_does_not_fit() {
        CaseId other = CaseId.fresh();
        Chains.write(transactions, seal, other, 5);
        change(chain ->
                chain.set(4, transactions.now().events.get(other.value()).get(4)));
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 5, Kind.ALTERED));
    }

    @Test
    void a_second_genuine_chain_cannot_be_spliced_into_the_first() {
        List<SealedEvent> first = transactions.now().events.get(id.value());
        Chains.write(transactions, seal, id, 5);
        change(chain -> chain.set(0, first.get(0)));
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 2, Kind.ALTERED));
    }

    @Test
    void a_cut_tail_shows_only_against_a_head_kept_elsewhere() {
        ChainHead head = new ChainHead(
                id, 5, transactions.now().events.get(id.value()).get(4).seal());
        change(chain -> chain.subList(3, 5).clear());

        assertThat(verifier.verify(id)).isEmpty();
        assertThat(verifier.verify(head)).contains(new ChainBreak(id, 4, Kind.TAIL));
    }

    @Test
    void a_chain_that_grew_since_still_has_its_earlier_head_and_not_another() {
        List<SealedEvent> chain = transactions.now().events.get(id.value());
        assertThat(verifier.verify(new ChainHead(id, 3, chain.get(2).seal()))).isEmpty();
        assertThat(verifier.verify(new ChainHead(id, 3, chain.get(1).seal())))
                .contains(new ChainBreak(id, 3, Kind.ALTERED));
    }

    @Test
    void a_case_without_any_event_was_cut_off() {
        change(List::clear);
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 1, Kind.TAIL));
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
    void a_case_whose_chain_was_removed_altogether_is_known_and_cut_off() {
        transactions.tamper(stores -> {
            stores.events.remove(id.value());
            stores.cases().insert(draft());
        });
        assertThat(verifier.knows(id)).isTrue();
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 1, Kind.TAIL));
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
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 2, Kind.UNKNOWN_KEY));
    }

    @Test
    void a_number_out_of_all_bounds_ends_the_search() {
        change(chain -> chain.set(4, Chains.numbered(chain.get(4), Long.MAX_VALUE)));
        assertThat(verifier.verify(id)).contains(new ChainBreak(id, 5, Kind.ALTERED));
    }

    @Test
    void what_even_the_store_cannot_read_is_a_break_and_stops_nothing() {
        CaseId later = new CaseId("ffffffff-ffff-4fff-bfff-ffffffffffff");
        Chains.write(transactions, seal, later, 1);
        transactions.tamper(stores -> stores.events.put(id.value(), Collections.singletonList(null)));

        ChainPiece piece = verifier.verifyAfter(Optional.empty(), 10);

        assertThat(piece.breaks()).containsExactly(new ChainBreak(id, 0, Kind.UNREADABLE));
        assertThat(piece.heads()).extracting(ChainHead::caseId).containsExactly(later);
    }

    @Test
    void all_cases_are_verified_piece_by_piece_each_once() {
        List<CaseId> all = new ArrayList<>(List.of(id));
        for (int number = 0; number < 6; number++) {
            CaseId more = CaseId.fresh();
            Chains.write(transactions, seal, more, 2);
            all.add(more);
        }
        change(chain -> chain.remove(4));
        change(chain -> chain.set(0, Chains.saying(chain.get(0), "{}")));

        List<CaseId> seen = new ArrayList<>();
        List<ChainBreak> breaks = new ArrayList<>();
        Optional<CaseId> after = Optional.empty();
        do {
            ChainPiece piece = verifier.verifyAfter(after, 3);
            piece.heads().forEach(head -> seen.add(head.caseId()));
            piece.breaks().forEach(found -> seen.add(found.caseId()));
            breaks.addAll(piece.breaks());
            after = piece.next();
        } while (after.isPresent());

        all.sort(Comparator.comparing(CaseId::value));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(breaks).containsExactly(new ChainBreak(id, 1, Kind.ALTERED));
    }

    private void change(Consumer<List<SealedEvent>> how) {
        transactions.tamper(stores -> how.accept(stores.events.get(id.value())));
    }
}
