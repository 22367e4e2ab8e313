package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.domain.CaseId;

class KeyedSealTest {
    private final MemoryTransactions transactions = new MemoryTransactions();
    private Path file;

    @BeforeEach
    void thereIsAFolder(@TempDir Path folder) {
        file = folder.resolve("keys").resolve("event-seal.properties");
    }

    @Test
    void the_first_key_is_made_for_an_empty_database_and_for_the_owner_alone() throws IOException {
        KeyedSeal seal = started();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(seal.seal("c", 1, "", "s", "x")).matches("hmac-sm3:1:[0-9a-f]{64}");
    }

    @Test
    void without_a_key_nothing_is_sealed_and_nothing_matches() {
        KeyedSeal seal = new KeyedSeal(file, true);
        assertThatThrownBy(() -> seal.seal("c", 1, "", "s", "x")).isInstanceOf(IllegalStateException.class);
        assertThat(seal.matches("hmac-sm3:1:" + "0".repeat(64), "c", 1, "", "s", "x"))
                .isFalse();
    }

    @Test
    void where_events_are_stored_a_missing_key_is_not_made_up_and_the_seal_is_taken_away() {
        CaseId id = CaseId.fresh();
        Chains.write(transactions, started(), id, 2);
        file.toFile().delete();
        List<String> taken = new ArrayList<>();

        new SealStart(transactions, new KeyedSeal(file, true), () -> taken.add("away"));

        assertThat(taken).hasSize(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void another_key_file_than_that_of_the_stored_events_takes_the_seal_away_if_it_lacks_the_version()
            throws IOException {
        KeyedSeal seal = started();
        Files.writeString(file, "current=2\nkey.2=" + base64(7) + "\n");
        Chains.write(transactions, new KeyedSeal(file, true), CaseId.fresh(), 1);
        Files.writeString(file, "current=1\nkey.1=" + base64(8) + "\n");
        List<String> taken = new ArrayList<>();

        new SealStart(transactions, new KeyedSeal(file, true), () -> taken.add("away"));

        assertThat(taken).hasSize(1);
        assertThat(seal.hasKey()).isTrue();
    }

    @Test
    void a_second_start_keeps_the_key() {
        String sealed = started().seal("c", 1, "", "s", "x");
        assertThat(started().matches(sealed, "c", 1, "", "s", "x")).isTrue();
    }

    @Test
    void where_making_a_key_is_switched_off_none_is_made() {
        List<String> taken = new ArrayList<>();
        new SealStart(transactions, new KeyedSeal(file, false), () -> taken.add("away"));
        assertThat(taken).hasSize(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void each_part_is_sealed_and_no_two_lists_of_parts_read_the_same() {
        KeyedSeal seal = started();
        String sealed = seal.seal("case", 1, "previous", "salt", "内容𠮷");

        assertThat(seal.matches(sealed, "case", 1, "previous", "salt", "内容𠮷")).isTrue();
        assertThat(seal.matches(sealed, "case1", 1, "previous", "salt", "内容𠮷")).isFalse();
        assertThat(seal.matches(sealed, "case", 2, "previous", "salt", "内容𠮷")).isFalse();
        assertThat(seal.matches(sealed, "case", 1, "previouss", "alt", "内容𠮷")).isFalse();
        assertThat(seal.matches(sealed, "case", 1, "previous", "salt内", "容𠮷")).isFalse();
        assertThat(seal.matches(sealed, "case", 1, "previous", "salt", "内容吉")).isFalse();
    }

    @Test
    void spoilt_seals_match_nothing() {
        KeyedSeal seal = started();
        String sealed = seal.seal("c", 1, "", "s", "x");
        for (String spoilt : List.of(
                "",
                sealed.toUpperCase(),
                sealed.replace(":1:", ":2:"),
                sealed.replace(":1:", ":01:"),
                sealed.replace("sm3", "sha256"),
                sealed + "0",
                sealed.substring(0, sealed.length() - 1))) {
            assertThat(seal.matches(spoilt, "c", 1, "", "s", "x")).as(spoilt).isFalse();
        }
    }

    @Test
    void after_a_new_key_the_old_seals_still_match_and_new_ones_name_the_new_version() throws IOException {
        String old = started().seal("c", 1, "", "s", "x");
        String first = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("key.1="))
                .findFirst()
                .orElseThrow();
        Files.writeString(file, "current=2\n" + first + "\nkey.2=" + base64(9) + "\n");

        KeyedSeal seal = new KeyedSeal(file, true);

        assertThat(seal.matches(old, "c", 1, "", "s", "x")).isTrue();
        assertThat(seal.seal("c", 1, "", "s", "x")).startsWith("hmac-sm3:2:");
    }

    @Test
    void a_spoilt_key_file_stops_the_seal_with_one_sentence_without_any_key() throws IOException {
        Files.createDirectories(file.getParent());
        for (String spoilt : List.of(
                "",
                "current=2\nkey.1=" + base64(1),
                "current=1\nkey.1=c2hvcnQ=",
                "current=1\nkey.1=***",
                "current=1\nkey.one=" + base64(1),
                "current=0\nkey.0=" + base64(1))) {
            Files.writeString(file, spoilt);
            assertThatThrownBy(() -> new KeyedSeal(file, true))
                    .as(spoilt)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(file.toString())
                    .hasMessageNotContaining(base64(1));
        }
    }

    @Test
    void salts_differ() {
        KeyedSeal seal = started();
        assertThat(seal.salt()).matches("[0-9a-f]{32}").isNotEqualTo(seal.salt());
    }

    @Test
    void a_key_file_that_others_may_read_is_noticed() throws IOException {
        started();
        assertThat(PrivateFiles.isOpenToOthers(file)).isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(PrivateFiles.isOpenToOthers(file)).isTrue();
    }

    private KeyedSeal started() {
        KeyedSeal seal = new KeyedSeal(file, true);
        new SealStart(transactions, seal, () -> {
            throw new AssertionError("taken away");
        });
        return seal;
    }

    private static String base64(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
