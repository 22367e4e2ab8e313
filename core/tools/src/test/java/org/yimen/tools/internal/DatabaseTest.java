package org.yimen.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path etc;

    @Test
    void without_words_it_is_the_one_that_the_platform_uses() throws Exception {
        configure(
                "url = jdbc:h2:file:${karaf.data}/yimen/db;WRITE_DELAY=0\nuser = sa\npassword =\nhikari.minimumIdle = 2");
        assertThat(Database.of(words(), terminal(Map.of())))
                .isEqualTo(new Database("jdbc:h2:file:/data/yimen/db;WRITE_DELAY=0", "sa", ""));
    }

    @Test
    void the_environment_fills_the_places_and_defaults_count_where_it_is_silent_or_empty() throws Exception {
        configure("url = jdbc:postgresql://${env:YIMEN_DB_HOST:-127.0.0.1}:${env:YIMEN_DB_PORT:-5432}/yimen\n"
                + "user = ${env:YIMEN_DB_USER:-yimen}\npassword = ${env:YIMEN_DB_PASSWORD:-}");
        assertThat(Database.of(
                        words(),
                        terminal(Map.of("YIMEN_DB_HOST", "db.city", "YIMEN_DB_USER", "", "YIMEN_DB_PASSWORD", "a$1}"))))
                .isEqualTo(new Database("jdbc:postgresql://db.city:5432/yimen", "yimen", "a$1}"));
    }

    @Test
    void a_copy_is_named_by_words_and_its_password_by_the_environment_alone() throws Exception {
        assertThat(Database.of(
                        words("--url", "jdbc:postgresql://127.0.0.1/copy", "--user", "me"),
                        terminal(Map.of("YIMEN_DB_PASSWORD", "secret"))))
                .isEqualTo(new Database("jdbc:postgresql://127.0.0.1/copy", "me", "secret"))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void without_configuration_and_words_nobody_guesses() {
        assertThatThrownBy(() -> Database.of(words(), terminal(Map.of())))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--url");
    }

    @Test
    void an_h2_file_that_is_not_there_is_not_made() {
        Database none = new Database("jdbc:h2:file:" + etc.resolve("none"), "sa", "");
        assertThatThrownBy(none::connect).isInstanceOf(SQLException.class);
        assertThat(etc).isEmptyDirectory();
    }

    private void configure(String text) throws IOException {
        Files.writeString(etc.resolve("org.ops4j.datasource-yimen.cfg"), text);
    }

    private static Arguments words(String... words) throws UsageException {
        return Arguments.of(List.of(words), Set.of());
    }

    private Terminal terminal(Map<String, String> environment) {
        return new Terminal(
                System.out, System.err, environment, Map.of("karaf.etc", etc.toString(), "karaf.data", "/data"));
    }
}
