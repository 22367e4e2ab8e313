package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_as_often_as_needed_by_readers_that_do_not_disturb_each_other() throws IOException {
        try (Spool spool = written("0123456789")) {
            InputStream one = spool.in();
            InputStream other = spool.in();

            assertThat(text(one.readNBytes(4))).isEqualTo("0123");
            assertThat(text(other.readNBytes(6))).isEqualTo("012345");
            one.close();
            assertThat(text(other.readAllBytes())).isEqualTo("6789");
            assertThat(text(spool.piece(8, 100))).isEqualTo("89");
            assertThat(spool.size()).isEqualTo(10);
        }
    }

    /** A file without a name is gone with its process, however that ends. */
    @Test
    void nothing_can_be_found_on_disk_while_it_is_open_nor_after() throws IOException {
        try (Spool spool = written("身份证")) {
            assertThat(files()).isEmpty();
            assertThat(spool.in()).hasContent("身份证");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void a_reader_that_is_interrupted_spoils_it_for_nobody() throws Exception {
        try (Spool spool = written("0123456789")) {
            Thread.currentThread().interrupt();
            try {
                assertThat(spool.in().readNBytes(2)).hasSize(2);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(spool.in()).hasContent("0123456789");
        }
    }

    @Test
    void nobody_reads_it_once_it_is_closed() throws IOException {
        Spool spool = written("0123456789");
        InputStream in = spool.in();
        spool.close();

        assertThatThrownBy(in::read).isInstanceOf(IOException.class);
    }

    @Test
    void a_sent_file_is_forgotten_even_if_the_receiver_breaks_off() throws IOException {
        Spool spool = written("0123456789");

        assertThatThrownBy(() -> new SentFile(spool).write(new BrokenOff())).hasMessage("gone");

        assertThatThrownBy(spool::size).isInstanceOf(IOException.class);
    }

    private Spool written(String text) throws IOException {
        Spool spool = Spool.open(folder);
        spool.out().write(text.getBytes(StandardCharsets.UTF_8));
        return spool;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    private static final class BrokenOff extends java.io.OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("gone");
        }
    }
}
