package org.yimen.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.persistence.schema.Schema;

class RestoreTest {
    private static DataSource source;
    private static Path taken;

    @TempDir
    private Path folder;

    private Path set;
    private final DataSource target = Databases.h2InMemory();

    @BeforeAll
    static void take(@TempDir Path files) throws Exception {
        source = Databases.migrated(Databases.h2InMemory());
        AwkwardData.fill(source);
        taken = files.resolve("set");
        Sets.taken(source, files.resolve("home"), taken);
    }

    /** Each test may spoil its own. */
    @BeforeEach
    void copy() throws IOException {
        set = folder.resolve("set");
        for (Map.Entry<String, byte[]> file : Folder.contents(taken).entrySet()) {
            Folder.write(set.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void keys_and_roots_come_back() throws Exception {
        Installation here = Sets.empty(folder.resolve("other"));

        new Restore(BackupSet.open(set), here, false).into(target, Sets.PASSPHRASE);

        Installation there = Installation.of(taken.resolveSibling("home/etc"), taken.resolveSibling("home/data"));
        assertThat(here.keys().resolve("event-seal.properties"))
                .hasSameBinaryContentAs(there.keys().resolve("event-seal.properties"));
        assertThat(here.roots().resolve("2026-07-01.json"))
                .hasSameBinaryContentAs(there.roots().resolve("2026-07-01.json"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(here.keys().resolve("event-seal.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_flipped_byte_anywhere_is_told_before_anything_is_written() throws Exception {
        for (Path file : files()) {
            byte[] sound = Files.readAllBytes(file);
            byte[] spoilt = sound.clone();
            spoilt[spoilt.length / 2] ^= 1;
            Files.write(file, spoilt);

            assertThatThrownBy(() -> Sets.restored(set, target, folder.resolve("other")))
                    .as(file.toString())
                    .isInstanceOf(BackupException.class);
            assertThat(Databases.hasTables(target)).isFalse();
            assertThat(folder.resolve("other/etc/keys")).doesNotExist();

            Files.write(file, sound);
        }
        assertThat(files()).hasSize(Tables.COPIED.size() + 3);
        Sets.restored(set, target, folder.resolve("other"));
    }

    @Test
    void whoever_changes_a_file_and_its_digest_cannot_make_the_seal_anew() throws Exception {
        Path rows = set.resolve(RowFile.name("account"));
        String before = Digests.of(rows);
        Files.write(rows, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        Path manifest = set.resolve(Manifest.NAME);
        Manifest old = Manifest.of(Files.readAllBytes(manifest));
        List<Manifest.StoredFile> files = old.files().stream()
                .map(file -> file.sha256().equals(before) ? forged(file, rows) : file)
                .toList();
        Files.write(
                manifest,
                new Manifest(old.format(), old.takenAt(), old.database(), old.changeSets(), old.tables(), files)
                        .bytes());

        assertThatThrownBy(() -> Sets.restored(set, target, folder.resolve("other")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("passphrase");
        assertThat(Databases.hasTables(target)).isFalse();
    }

    @Test
    void a_missing_file_is_told() throws Exception {
        Files.delete(set.resolve(RowFile.name("case_event")));

        assertThatThrownBy(() -> BackupSet.open(set))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("case_event");
    }

    @Test
    void another_passphrase_opens_nothing() throws Exception {
        Installation here = Sets.empty(folder.resolve("other"));

        assertThatThrownBy(() -> new Restore(BackupSet.open(set), here, false)
                        .into(target, Sets.passphrase("another passphrase")))
                .isInstanceOf(BackupException.class);

        assertThat(Databases.hasTables(target)).isFalse();
        assertThat(here.keys()).doesNotExist();
    }

    @Test
    void the_set_alone_tells_no_key() throws Exception {
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("key.1=abc");
        }
    }

    @Test
    void other_keys_are_not_overwritten_unless_it_is_said() throws Exception {
        Installation here = Sets.empty(folder.resolve("other"));
        Folder.write(here.keys().resolve("event-seal.properties"), "mine".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new Restore(BackupSet.open(set), here, false).into(target, Sets.PASSPHRASE))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("event-seal.properties");
        assertThat(Databases.hasTables(target)).isFalse();

        new Restore(BackupSet.open(set), here, true).into(target, Sets.PASSPHRASE);
        assertThat(here.keys().resolve("event-seal.properties")).hasContent("current=1\nkey.1=abc");
        try (Stream<Path> kept = Files.list(here.keys())) {
            assertThat(kept.filter(file -> file.toString().contains(".before-")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("mine"));
        }
    }

    @Test
    void a_set_of_an_earlier_version_is_brought_up_to_date() throws Exception {
        DataSource earlier = Databases.h2InMemory();
        new Schema(earlier).createAsOf(Set.of("0.1-case-file"));
        Path old = folder.resolve("old");
        Sets.taken(earlier, folder.resolve("old-home"), old);

        List<TableCount> restored = Sets.restored(old, target, folder.resolve("other"));

        assertThat(restored).extracting(TableCount::table).containsExactly("case_file");
        assertThat(Sets.counts(target)).extracting(TableCount::table).isEqualTo(Tables.COPIED);
    }

    @Test
    void a_set_of_a_later_version_is_refused() throws Exception {
        Databases.run(source, "UPDATE databasechangelog SET id = '9.9-later' WHERE id = '0.1-account'");
        Path later = folder.resolve("later");
        Sets.taken(source, folder.resolve("later-home"), later);
        Databases.run(source, "UPDATE databasechangelog SET id = '0.1-account' WHERE id = '9.9-later'");

        assertThatThrownBy(() -> Sets.restored(later, target, folder.resolve("other")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("later version");
        assertThat(Databases.hasTables(target)).isFalse();
    }

    @Test
    void a_set_is_never_overwritten_and_what_broke_off_is_no_set() throws Exception {
        assertThatThrownBy(() -> Sets.taken(source, folder.resolve("again"), set))
                .isInstanceOf(BackupException.class);

        Path broken = folder.resolve("broken");
        Installation here = Sets.installation(folder.resolve("once more"));
        Databases.run(source, "CREATE TABLE another (id INT)");
        assertThatThrownBy(() -> Backup.write(source, here, broken, Sets.PASSPHRASE))
                .isInstanceOf(BackupException.class);
        assertThat(broken).doesNotExist();
        assertThat(folder.resolve("broken.unfinished")).doesNotExist();
        Databases.run(source, "DROP TABLE another");
    }

    @Test
    void without_keys_there_is_no_set() {
        assertThatThrownBy(() -> Backup.write(
                        source, Sets.empty(folder.resolve("keyless")), folder.resolve("x"), Sets.PASSPHRASE))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("no key files");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void a_set_is_verified_alone_with_or_without_its_passphrase() throws Exception {
        List<TableCount> counts = Sets.counts(source);

        assertThat(BackupSet.open(set).verify(Optional.empty())).isEqualTo(counts);
        assertThat(BackupSet.open(set).verify(Optional.of(Sets.PASSPHRASE))).isEqualTo(counts);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(set)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Manifest.StoredFile forged(Manifest.StoredFile file, Path rows) {
        try {
            return new Manifest.StoredFile(file.path(), Files.size(rows), Digests.of(rows));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
