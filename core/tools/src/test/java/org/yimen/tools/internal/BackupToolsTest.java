package org.yimen.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.persistence.schema.Schema;

/** The words of an operator about backup sets and moves. */
class BackupToolsTest {
    private static final Map<String, String> PASSPHRASE = Map.of("YIMEN_BACKUP_PASSPHRASE", "an example of words");

    private static String source;

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void fill(@TempDir Path files) throws SQLException {
        source = "jdbc:h2:file:" + files.resolve("source");
        new Schema(Source.toFill(new Database(source, "sa", ""))).bringUpToDate();
        run(source, "INSERT INTO number_series VALUES ('R', 7)");
    }

    @BeforeEach
    void install() throws Exception {
        Files.createDirectories(home.resolve("etc/keys"));
        Files.createDirectories(home.resolve("etc/databases"));
        Files.writeString(home.resolve("etc/keys/event-seal.properties"), "current=1");
        Files.writeString(home.resolve("etc/org.ops4j.datasource-yimen.cfg"), "url = " + source + "\nuser = sa\n");
    }

    @Test
    void a_set_is_taken_of_the_configured_database_verified_and_restored() throws Exception {
        String set = home.resolve("set").toString();
        String target = "jdbc:h2:file:" + home.resolve("target");

        assertThat(yimen(PASSPHRASE, "backup", set)).as(said()).isEqualTo(Tool.WELL);
        assertThat(yimen(PASSPHRASE, "verify-backup", set)).as(said()).isEqualTo(Tool.WELL);
        assertThat(said()).contains("its keys can be opened");
        assertThat(yimen(Map.of(), "verify-backup", set)).isEqualTo(Tool.WELL);
        assertThat(said()).contains("its keys were not opened");
        assertThat(yimen(PASSPHRASE, "restore", set, "--url", target))
                .as(said())
                .isEqualTo(Tool.WELL);

        assertThat(lastNumber(target)).isEqualTo(7);
        assertThat(yimen(PASSPHRASE, "restore", set, "--url", target)).isEqualTo(Tool.FAILED);
        assertThat(said()).contains("not empty");
    }

    @Test
    void without_a_passphrase_there_is_no_set() {
        assertThat(yimen(Map.of(), "backup", home.resolve("set").toString())).isEqualTo(Tool.FAILED);

        assertThat(said()).contains("YIMEN_BACKUP_PASSPHRASE");
        assertThat(home.resolve("set")).doesNotExist();
    }

    @Test
    void a_passphrase_may_stand_in_a_file() throws Exception {
        Path file = Files.writeString(home.resolve("passphrase"), "an example of words\n");
        String set = home.resolve("set").toString();

        assertThat(yimen(Map.of(), "backup", set, "--passphrase-file", file.toString()))
                .as(said())
                .isEqualTo(Tool.WELL);
        assertThat(yimen(PASSPHRASE, "verify-backup", set)).as(said()).isEqualTo(Tool.WELL);
    }

    @Test
    void after_a_move_the_platform_uses_the_other_database_and_the_first_is_as_it_was() throws Exception {
        Files.writeString(
                home.resolve("etc/databases/postgresql.cfg"), "pool = hikari\nurl = jdbc:postgresql:…\nuser = yimen\n");
        String target = "jdbc:h2:file:" + home.resolve("moved");

        assertThat(yimen(Map.of(), "move", "--to-url", target, "--to-user", "sa", "--switch"))
                .as(said())
                .isEqualTo(Tool.WELL);

        assertThat(lastNumber(target)).isEqualTo(7);
        assertThat(lastNumber(source)).isEqualTo(7);
        assertThat(home.resolve("etc/org.ops4j.datasource-yimen.cfg"))
                .hasContent("pool = hikari\nurl = " + target + "\nuser = sa");
        assertThat(home.resolve("etc/org.ops4j.datasource-yimen.cfg.before-move"))
                .content()
                .contains(source);
    }

    @Test
    void a_move_that_fails_changes_no_configuration() throws Exception {
        Files.writeString(home.resolve("etc/databases/postgresql.cfg"), "url = jdbc:h2:mem:none\n");
        String before = Files.readString(home.resolve("etc/org.ops4j.datasource-yimen.cfg"));

        int code = yimen(Map.of(), "move", "--to-url", "jdbc:h2:tcp://127.0.0.1:1/x", "--to-user", "sa", "--switch");

        assertThat(code).isEqualTo(Tool.FAILED);
        assertThat(home.resolve("etc/org.ops4j.datasource-yimen.cfg")).hasContent(before);
    }

    @Test
    void a_database_that_is_not_there_is_not_made() {
        String nowhere = "jdbc:h2:file:" + home.resolve("nowhere");

        assertThat(yimen(PASSPHRASE, "backup", home.resolve("set").toString(), "--url", nowhere))
                .isEqualTo(Tool.FAILED);

        assertThat(said()).contains("no such H2 file");
        assertThat(home.resolve("nowhere.mv.db")).doesNotExist();
    }

    @Test
    void wrong_words_are_told() {
        assertThat(yimen(PASSPHRASE, "backup")).isEqualTo(Tool.USAGE);
        assertThat(yimen(PASSPHRASE, "move", "--to-url", "jdbc:h2:mem:x")).isEqualTo(Tool.USAGE);
        assertThat(yimen(PASSPHRASE, "restore", "a", "b")).isEqualTo(Tool.USAGE);
        assertThat(said()).contains("usage: yimen restore");
    }

    private int yimen(Map<String, String> environment, String... words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> properties = Map.of(
                "karaf.etc", home.resolve("etc").toString(),
                "karaf.data", home.resolve("data").toString());
        return new Main().run(List.of(words), new Terminal(out, out, environment, properties));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long lastNumber(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("SELECT last_number FROM number_series")) {
            result.next();
            return result.getLong(1);
        }
    }
}
