package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.SealedEvent;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreak.Kind;
import org.yimen.security.ChainReport;
import org.yimen.security.SignedRoot;

/** What only the signed roots show: the database alone is consistent each time. */
class ChainsAgainstRootsTest {
    private RootFixture platform;
    private CaseId id;

    /** Root 1 knows three events of the case, root 2 all five. */
    @BeforeEach
    void twoRootsWereSigned(@TempDir Path folder) {
        platform = new RootFixture(folder);
        id = platform.caseWith(3);
        platform.caseWith(2);
        platform.signToday();
        platform.extend(id, 2);
        platform.caseWith(1);
        platform.signToday();
    }

    @Test
    void what_nobody_touched_holds() {
        platform.extend(id, 1);
        platform.caseWith(2);

        ChainReport report = platform.verify();

        assertThat(report.holds()).as(platform.chains + " " + platform.roots).isTrue();
        assertThat(report.chains()).isEqualTo(4);
        assertThat(report.roots()).isEqualTo(2);
    }

    @Test
    void a_tail_cut_together_with_the_head_is_told_by_the_first_root_that_knows_more() {
        platform.tamper(id, chain -> chain.subList(3, 5).clear());
        assertBroken(4, Kind.TAIL, 2);

        platform.tamper(id, chain -> chain.subList(2, 3).clear());
        assertBroken(3, Kind.TAIL, 1);
    }

    @Test
    void a_cut_tail_is_still_told_after_the_next_root_was_signed() {
        platform.tamper(id, chain -> chain.subList(3, 5).clear());
        SignedRoot third = platform.signToday();
        platform.extend(id, 4);
        platform.signToday();

        assertThat(third.contradicted()).isEqualTo(1);
        assertBroken(5, Kind.REWRITTEN, 2);
    }

    @Test
    void a_chain_removed_whole_is_told_also_after_the_next_root() {
        platform.remove(id);
        assertBroken(1, Kind.REMOVED, 1);

        SignedRoot third = platform.signToday();
        assertThat(third.contradicted()).isEqualTo(1);
        assertBroken(1, Kind.REMOVED, 1);
        assertThat(platform.roots).isEmpty();
    }

    @Test
    void events_written_anew_with_the_key_are_told_by_the_first_root_that_knew_them_otherwise() {
        CaseId other = CaseId.fresh();
        Chains.write(platform.transactions, platform.seal, other, 1, platform.now());
        List<SealedEvent> before = platform.transactions.now().events.get(id.value());
        Chains.write(platform.transactions, platform.seal, id, 5, FakeTime.START);
        assertBroken(3, Kind.REWRITTEN, 1);

        platform.tamper(id, chain -> {
            chain.clear();
            chain.addAll(before.subList(0, 3));
        });
        Chains.extend(platform.transactions, platform.seal, id, 2, FakeTime.START);
        assertBroken(5, Kind.REWRITTEN, 2);
    }

    @Test
    void a_validly_sealed_chain_that_claims_to_be_older_than_a_root_was_inserted() {
        CaseId late = CaseId.fresh();
        Chains.write(platform.transactions, platform.seal, late, 2, FakeTime.START);

        platform.verify();
        assertThat(platform.chains).containsExactly(broken(late, 1, Kind.INSERTED, 2));

        platform.signToday();
        platform.verify();
        assertThat(platform.chains).containsExactly(broken(late, 1, Kind.INSERTED, 2));
    }

    @Test
    void an_event_appended_with_the_key_that_claims_to_be_older_than_a_root_was_inserted() {
        Chains.extend(platform.transactions, platform.seal, id, 1, FakeTime.START.plusHours(2));
        assertBroken(6, Kind.INSERTED, 2);
    }

    @Test
    void an_event_that_was_underway_while_the_root_was_signed_is_none_that_was_inserted() {
        platform.sign();
        Chains.extend(
                platform.transactions, platform.seal, id, 1, platform.now().minus(Duration.ofMinutes(50)));
        assertThat(platform.verify().holds()).isTrue();
    }

    @Test
    void a_clock_that_was_wrong_for_one_root_accuses_nobody() {
        platform.pass(Duration.ofDays(4000));
        platform.sign();
        platform.pass(Duration.ofDays(-4000));
        platform.extend(id, 1);
        platform.signToday();
        platform.extend(id, 1);
        assertThat(platform.verify().holds()).as(platform.chains.toString()).isTrue();
    }

    @Test
    void what_the_database_shows_itself_is_told_once_and_with_roots_alike() {
        platform.transactions.tamper(stores -> {
            List<SealedEvent> chain = stores.events.get(id.value());
            chain.set(2, Chains.saying(chain.get(2), "{}"));
            chain.set(4, Chains.sealed(chain.get(4), "hmac-sm3:1:" + "0".repeat(64)));
        });
        platform.verify();
        assertThat(platform.chains)
                .containsExactly(
                        ChainBreak.of(id.value(), 3, Kind.ALTERED), ChainBreak.of(id.value(), 5, Kind.ALTERED));
    }

    @Test
    void a_head_whose_seal_would_break_a_line_is_told_and_can_be_signed() {
        platform.transactions.tamper(stores -> stores.heads.computeIfPresent(
                id.value(), (key, head) -> new EventHead(key, head.number(), "two\nlines of it")));
        assertThat(platform.sign().contradicted()).isEqualTo(1);
        platform.verify();
        assertThat(platform.chains).contains(ChainBreak.of(id.value(), 5, Kind.HEAD));
        assertThat(platform.roots).isEmpty();
    }

    @Test
    void many_cases_over_many_roots_are_gone_through_piece_by_piece() {
        List<CaseId> all = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            all.addAll(platform.cases(700));
            platform.extend(all.subList(0, 600));
            platform.signToday();
        }
        assertThat(platform.verify().holds()).as(platform.roots.toString()).isTrue();

        platform.remove(all.get(100));
        platform.remove(all.get(2000));
        platform.verify();

        assertThat(platform.chains)
                .containsExactlyInAnyOrder(
                        broken(all.get(100), 1, Kind.REMOVED, 3), broken(all.get(2000), 1, Kind.REMOVED, 5));
    }

    private void assertBroken(long sequence, Kind kind, long root) {
        platform.verify();
        assertThat(platform.chains).containsExactly(broken(id, sequence, kind, root));
    }

    private static ChainBreak broken(CaseId id, long sequence, Kind kind, long root) {
        return new ChainBreak(id.value(), sequence, kind, Optional.of(root));
    }
}
