package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.port.DataKey;
import org.yimen.casework.port.Vault.Fresh;
import org.yimen.casework.port.Vault.IndexedField;
import org.yimen.casework.port.WrappedKey;

class KeyVaultTest {
    private static final String NUMBER = "33108219880229001X";
    private static final byte[] SHORT = "{\"name\":\"张𠮷\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private KeyVault vault;

    @BeforeEach
    void thereAreKeys() {
        vault = new KeyVault(folder, true);
        vault.master().createFirst();
        vault.index().createFirst();
    }

    @Test
    void each_case_has_a_key_of_its_own_that_opens_for_it_alone() {
        Fresh one = vault.create("case-1");
        Fresh other = vault.create("case-2");
        byte[] sealed = one.key().seal("case_file|case-1", SHORT);

        assertThat(vault.open(one.wrapped()).open("case_file|case-1", sealed)).isEqualTo(SHORT);
        assertRefused(() -> vault.open(other.wrapped()).open("case_file|case-1", sealed));
        assertRefused(() -> vault.open(new WrappedKey("case-2", 1, one.wrapped().bytes())));
    }

    @Test
    void what_was_stored_in_one_row_does_not_open_in_another() {
        DataKey key = vault.create("case-1").key();
        byte[] sealed = key.seal("case_event|case-1|1", SHORT);

        assertRefused(() -> key.open("case_event|case-1|2", sealed));
    }

    @Test
    void what_was_never_encrypted_is_not_taken_for_a_document() {
        DataKey key = vault.create("case-1").key();

        assertRefused(() -> key.open("case_file|case-1", SHORT));
        assertRefused(() -> key.open("case_file|case-1", new byte[0]));
    }

    @Test
    void a_long_document_takes_less_room_than_it_did_readable_and_a_scan_hardly_more() {
        DataKey key = vault.create("case-1").key();
        byte[] answers =
                "{\"income\":\"1 024.00\",\"member\":\"张三\"}".repeat(500).getBytes(StandardCharsets.UTF_8);
        byte[] scan = new byte[100_000];
        new Random(7).nextBytes(scan);

        byte[] sealedAnswers = key.seal("p", answers);
        byte[] sealedScan = key.seal("p", scan);
        assertThat(sealedAnswers.length).isLessThan(answers.length / 10);
        assertThat(sealedScan).hasSize(scan.length + 1 + Sm4Gcm.OVERHEAD);
        assertThat(key.open("p", sealedAnswers)).isEqualTo(answers);
        assertThat(key.open("p", sealedScan)).isEqualTo(scan);
        assertThat(key.open("p", key.seal("p", new byte[0]))).isEmpty();
    }

    @Test
    void a_new_master_key_wraps_what_is_new_and_the_old_one_still_opens_what_it_wrapped() {
        Fresh before = vault.create("case-1");
        byte[] sealed = before.key().seal("p", SHORT);
        vault.master().use(vault.master().add());

        assertThat(vault.create("case-2").wrapped().masterVersion()).isEqualTo(2);
        WrappedKey again = vault.rewrapped(before.wrapped()).orElseThrow();
        assertThat(again.masterVersion()).isEqualTo(2);
        assertThat(vault.rewrapped(again)).isEmpty();
        assertThat(vault.open(before.wrapped()).open("p", sealed)).isEqualTo(SHORT);

        vault.master().drop(1);
        assertThat(vault.open(again).open("p", sealed)).isEqualTo(SHORT);
        assertRefused(() -> vault.open(before.wrapped()));
    }

    @Test
    void a_number_is_found_by_a_digest_that_no_other_field_shares() {
        String index = vault.index(IndexedField.ID_NUMBER, NUMBER);

        assertThat(index).matches("00001:[0-9a-f]{64}").isEqualTo(vault.index(IndexedField.ID_NUMBER, NUMBER));
        assertThat(vault.index(IndexedField.PHONE, NUMBER)).isNotEqualTo(index);
        assertThat(vault.index(IndexedField.ID_NUMBER, "331082198802290011")).isNotEqualTo(index);
    }

    @Test
    void while_the_index_key_changes_a_number_is_found_by_both() {
        String before = vault.index(IndexedField.PHONE, "13800000000");
        vault.index().use(vault.index().add());
        String after = vault.index(IndexedField.PHONE, "13800000000");

        assertThat(vault.indexes(IndexedField.PHONE, "13800000000")).containsExactlyInAnyOrder(before, after);
        assertThat(before).isLessThan(vault.currentIndexes());
        assertThat(after).isGreaterThan(vault.currentIndexes());
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(IllegalStateException.class);
    }
}
