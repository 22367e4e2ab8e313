package org.yimen.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void without_a_command_or_with_an_unknown_one_the_commands_are_listed() {
        assertThat(run()).isEqualTo(Tool.USAGE);
        assertThat(run("fly")).isEqualTo(Tool.USAGE);
        assertThat(told()).contains("verify-events");
    }

    @Test
    void wrong_words_are_answered_with_the_right_ones() {
        assertThat(run("verify-events", "--speed", "high")).isEqualTo(Tool.USAGE);
        assertThat(told()).contains("there is no --speed").contains("usage: yimen verify-events");
        assertThat(run("verify-events", "--keys")).isEqualTo(Tool.USAGE);
        assertThat(told()).contains("--keys needs a value");
        assertThat(run("verify-events", "everything")).isEqualTo(Tool.USAGE);
    }

    @Test
    void what_does_not_work_is_told_apart_from_what_was_found() {
        assertThat(run("verify-events", "--url", "jdbc:h2:file:" + folder.resolve("none")))
                .isEqualTo(Tool.FAILED);
        assertThat(told()).contains("did not work");
    }

    @Test
    void without_the_key_file_nothing_can_be_proved() {
        String unencrypted = "jdbc:h2:mem:;INIT=CREATE TABLE data_key (owner VARCHAR)";
        assertThat(run("verify-events", "--url", unencrypted, "--keys", folder.toString()))
                .isEqualTo(Tool.FAILED);
        assertThat(told()).contains("event-seal.properties");
    }

    private int run(String... words) {
        told.reset();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new Main().run(List.of(words), new Terminal(stream, stream, Map.of(), Map.of()));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
