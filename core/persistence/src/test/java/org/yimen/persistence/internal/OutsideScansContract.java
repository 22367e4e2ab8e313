package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ScanBytes;
import org.yimen.casework.port.ScanBytes.Piece;
import org.yimen.casework.port.ScanSweep.Swept;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.Transactions;

/** Scans outside the database, by whatever keeps them there. */
abstract class OutsideScansContract extends ScanStoreContract {
    /** The place outside; the same for all tests of a class. */
    abstract ScanBytes outside();

    @Override
    Transactions freshNode() {
        return database().transactions(new ScanPlace(outside()));
    }

    @Test
    void what_leaves_the_platform_is_encrypted_and_opens_nowhere_else() {
        CaseId id = CaseId.fresh();
        byte[] paper = "身份证 990181196802300015".getBytes(StandardCharsets.UTF_8);
        keep(id, paper);
        CaseId other = CaseId.fresh();
        keep(other, paper);

        String there = first(id).key();
        byte[] kept = outside().get(there).orElseThrow();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("990181", "身份证");
        outside().put(there, outside().get(first(other).key()).orElseThrow());
        assertThatThrownBy(() -> bytesOf(id, sha256(paper))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_key_tells_the_case_and_nothing_of_the_scan() {
        CaseId id = CaseId.fresh();
        keep(id, TWO);

        assertThat(first(id).key())
                .matches(id.value() + "/[0-9a-f]{32}/00000")
                .doesNotContain(sha256(TWO).substring(0, 8));
    }

    @Test
    void scans_from_before_are_still_read_from_the_database() {
        CaseId id = CaseId.fresh();
        transactions = database().transactions(new ScanPlace());
        keep(id, TWO);
        transactions = freshNode();

        assertThat(bytesOf(id, sha256(TWO))).isEqualTo(TWO);
    }

    @Test
    void a_scan_outside_cannot_be_had_while_the_place_is_not_configured() {
        CaseId id = CaseId.fresh();
        keep(id, TWO);
        Transactions unconfigured = database().transactions(new ScanPlace());

        assertThatThrownBy(() -> unconfigured.read(stores -> stores.scans().read(id, sha256(TWO), in -> {})))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void what_a_transaction_left_behind_is_found_and_deleted_and_nothing_else() {
        CaseId kept = CaseId.fresh();
        CaseId undone = CaseId.fresh();
        keep(kept, TWO);
        assertThatThrownBy(() -> write(stores -> {
                    stores.scans().keep(undone, sha256(TWO), "image/png", 2, new java.io.ByteArrayInputStream(TWO));
                    throw new IllegalStateException("something else goes wrong");
                }))
                .hasMessage("something else goes wrong");
        Instant later = Instant.now().plusSeconds(60);

        assertThat(sweep(undone, false, later).orphans()).isPositive();
        assertThat(new OrphanScans(outside(), transactions)
                        .sweep(Optional.of(undone.value()), true)
                        .orphans())
                .as("younger than a day")
                .isZero();
        assertThat(piecesOf(undone)).isOne();
        sweep(undone, true, later);

        assertThat(piecesOf(undone)).isZero();
        assertThat(bytesOf(kept, sha256(TWO))).isEqualTo(TWO);
    }

    @Override
    long piecesFor(int size) {
        return (size + OutsidePieces.SIZE - 1) / OutsidePieces.SIZE;
    }

    @Override
    long piecesOf(CaseId id) {
        return pieces(id).size();
    }

    @Override
    void damage(CaseId id) {
        outside().put(first(id).key(), new byte[] {1, 3});
    }

    private Swept sweep(CaseId around, boolean delete, Instant putBefore) {
        return new OrphanScans(outside(), transactions).sweep(Optional.of(around.value()), delete, putBefore);
    }

    private Piece first(CaseId id) {
        return pieces(id).get(0);
    }

    private List<Piece> pieces(CaseId id) {
        return outside().list(Optional.of(id.value()), 1000).stream()
                .filter(piece -> piece.key().startsWith(id.value() + "/"))
                .toList();
    }
}
