package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.security.KeyCare.KeyState;
import org.yimen.security.KeyCare.Kind;

class KeyFitTest {
    @TempDir
    private Path folder;

    private final MemoryShelf shelf = new MemoryShelf();
    private KeyVault vault;

    @BeforeEach
    void aPlatformWorked() {
        vault = new KeyVault(folder, true);
        assertThat(obstacle(vault)).isEmpty();
        shelf.add(vault.create("").wrapped());
        shelf.add(vault.create("case-1").wrapped());
    }

    @Test
    void the_first_keys_are_made_for_an_empty_database() {
        assertThat(folder.resolve("master.properties")).exists();
        assertThat(folder.resolve("index.properties")).exists();
        assertThat(obstacle(new KeyVault(folder, true))).isEmpty();
    }

    @Test
    void no_key_is_made_up_for_a_database_that_holds_documents() throws IOException {
        Files.delete(folder.resolve("master.properties"));

        assertThat(obstacle(new KeyVault(folder, true)))
                .hasValueSatisfying(told -> assertThat(told).contains("master.properties", "missing", "put it back"));
        assertThat(folder.resolve("master.properties")).doesNotExist();
    }

    @Test
    void a_lost_index_key_is_told_too() throws IOException {
        Files.delete(folder.resolve("index.properties"));

        assertThat(obstacle(new KeyVault(folder, true)))
                .hasValueSatisfying(told -> assertThat(told).contains("index.properties"));
    }

    @Test
    void the_key_of_another_database_is_told_from_the_right_one() throws IOException {
        Files.delete(folder.resolve("master.properties"));
        KeyVault other = new KeyVault(folder, true);
        other.master().createFirst();

        assertThat(obstacle(other)).hasValueSatisfying(told -> assertThat(told).contains("not this database's"));
    }

    @Test
    void a_file_without_a_version_that_is_still_needed_is_told() {
        vault.master().use(vault.master().add());
        vault.master().drop(1);

        assertThat(obstacle(vault)).hasValueSatisfying(told -> assertThat(told).contains("version 1", "missing"));
    }

    @Test
    void the_index_key_of_another_database_would_find_nobody_and_is_told() throws IOException {
        Files.delete(folder.resolve("index.properties"));
        KeyVault other = new KeyVault(folder, true);
        other.index().createFirst();

        assertThat(obstacle(other))
                .hasValueSatisfying(told -> assertThat(told).contains("index.properties", "not this database's"));
    }

    @Test
    void of_nodes_that_start_at_once_on_an_empty_database_all_but_one_wait_for_its_keys() throws IOException {
        shelf.keys.clear();
        KeyVault second = new KeyVault(Files.createDirectory(folder.resolve("second")), true);
        assertThat(obstacle(second)).hasValueSatisfying(told -> assertThat(told).contains("from another node"));

        for (String file : List.of("master.properties", "index.properties")) {
            Files.copy(
                    folder.resolve(file), folder.resolve("second").resolve(file), StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(folder.resolve("second").resolve(file), FileTime.fromMillis(1));
        }
        assertThat(obstacle(second)).isEmpty();
    }

    @Test
    void the_version_of_a_key_that_was_dropped_may_be_another_keys() {
        KeyCareService care = new KeyCareService(vault, shelf);
        care.add(Kind.INDEX);
        assertThat(obstacle(vault)).isEmpty();
        assertThat(care.drop(Kind.INDEX, 2)).isEmpty();
        assertThat(care.add(Kind.INDEX)).isEqualTo(2);

        assertThat(obstacle(vault)).isEmpty();
    }

    @Test
    void only_one_of_several_nodes_makes_keys() throws IOException {
        shelf.keys.clear();
        Path second = Files.createDirectory(folder.resolve("second"));

        assertThat(new KeyFit(new KeyVault(second, true), shelf, false).obstacle())
                .hasValueSatisfying(told -> assertThat(told).contains("copy it from the first node"));
        assertThat(second).isEmptyDirectory();
    }

    @Test
    void nobody_goes_on_readable_where_it_was_encrypted_or_the_other_way_round() {
        assertThat(obstacle(new KeyVault(folder, false)))
                .hasValueSatisfying(told -> assertThat(told).contains("is encrypted"));
        shelf.plain = true;
        assertThat(obstacle(vault)).hasValueSatisfying(told -> assertThat(told).contains("not encrypted"));
    }

    @Test
    void the_operator_sees_what_hangs_on_each_key_and_drops_none_that_is_needed() {
        KeyCareService care = new KeyCareService(vault, shelf);
        shelf.indexes = java.util.Map.of(1, 3L);
        assertThat(care.add(Kind.MASTER)).isEqualTo(2);
        assertThat(care.use(Kind.MASTER, 2)).isEmpty();

        assertThat(care.keys())
                .containsExactly(
                        new KeyState(Kind.MASTER, 1, false, 2),
                        new KeyState(Kind.MASTER, 2, true, 0),
                        new KeyState(Kind.INDEX, 1, true, 3));
        assertThat(care.drop(Kind.MASTER, 1)).contains("2 still hang on version 1");
        assertThat(care.use(Kind.MASTER, 7)).contains("there is no version 7");

        List.copyOf(shelf.keys.values())
                .forEach(key -> shelf.add(vault.rewrapped(key).orElseThrow()));
        assertThat(care.drop(Kind.MASTER, 2)).contains("2 still hang on version 2");
        assertThat(care.drop(Kind.MASTER, 1)).isEmpty();
        assertThat(obstacle(vault)).isEmpty();
    }

    private Optional<String> obstacle(KeyVault opened) {
        return new KeyFit(opened, shelf, true).obstacle();
    }
}
