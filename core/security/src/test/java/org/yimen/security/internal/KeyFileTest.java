package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    private Path folder;

    private Path path;
    private KeyFile file;

    @BeforeEach
    void thereIsAFile() {
        path = folder.resolve("keys").resolve("master.properties");
        file = new KeyFile(path, "For a test.", 16);
    }

    @Test
    void it_is_for_the_platforms_own_user_alone_and_says_what_it_is_for() throws IOException {
        file.createFirst();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(path)).first().isEqualTo("# For a test.");
    }

    @Test
    void without_a_file_there_are_no_keys_and_none_is_made_up() {
        assertThat(file.exists()).isFalse();
        assertThatThrownBy(() -> file.keys())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master");
        assertThat(path).doesNotExist();
    }

    @Test
    void a_version_that_another_node_brought_is_known_as_soon_as_it_is_asked_for() throws IOException {
        file.createFirst();
        KeyFile onAnotherNode = new KeyFile(path, "For a test.", 16);
        assertThat(onAnotherNode.exists()).isTrue();
        file.add();
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(onAnotherNode.key(2)).isPresent();
        assertThat(onAnotherNode.keys().current()).isEqualTo(1);
        assertThat(onAnotherNode.key(3)).isEmpty();
    }

    @Test
    void a_version_is_added_before_it_is_used_and_the_one_in_use_cannot_be_dropped() {
        file.createFirst();
        assertThat(file.add()).isEqualTo(2);
        assertThat(file.keys().current()).isEqualTo(1);
        file.use(2);

        assertThatThrownBy(() -> file.drop(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.use(9)).isInstanceOf(IllegalArgumentException.class);
        file.drop(1);
        assertThat(file.keys().keys()).containsOnlyKeys(2);
    }

    @Test
    void a_file_that_is_spoilt_or_gone_while_it_serves_leaves_the_keys_as_they_were() throws IOException {
        file.createFirst();
        Files.writeString(path, "current=1\nkey.1=short\n");
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(file.exists()).isTrue();
        assertThat(file.key(1)).isPresent();

        Files.delete(path);
        assertThat(file.exists()).isTrue();
        assertThat(file.key(1)).isPresent();
    }

    @Test
    void a_file_that_is_spoilt_at_the_start_is_refused_without_quoting_it() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "current=1\nkey.1=c2hvcnQ=\n");

        assertThatThrownBy(() -> file.exists())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("master.properties")
                .hasMessageNotContaining("c2hvcnQ");
    }
}
