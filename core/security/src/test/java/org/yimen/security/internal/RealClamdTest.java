package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.spi.scan.Verdict;

/**
 * ClamAV's own daemon (Debian: clamav-daemon), with one signature written here instead of the thousands that come over the
 * network. Skipped where it is not installed.
 */
class RealClamdTest {
    /** A marker of this test, and no virus. */
    private static final String MARKER = "yimen-marker-that-no-paper-carries";

    private static final long LARGEST_STREAM = 1024 * 1024;
    private static Process daemon;
    private static ClamdInspection clamd;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Optional<Path> program = Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "clamd is not installed (Debian: apt-get install clamav-daemon)");
        Path socket = folder.resolve("clamd.ctl");
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String hex = java.util.HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("yimen.ndb"), "Yimen.Test.Marker:0:*:" + hex + "\n");
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"),
                String.join(
                        "\n",
                        "Foreground yes",
                        "LocalSocket " + socket,
                        "DatabaseDirectory " + signatures,
                        "StreamMaxLength " + LARGEST_STREAM,
                        "TemporaryDirectory " + folder,
                        ""));
        daemon = new ProcessBuilder(program.get().toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        for (int tenths = 0; tenths < 600 && daemon.isAlive() && !Files.exists(socket); tenths++) {
            Thread.sleep(100);
        }
        assertThat(socket).as(Files.readString(folder.resolve("clamd.log"))).exists();
        clamd = new ClamdInspection("unix:" + socket);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (daemon != null) {
            daemon.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_scan_without_anything_is_clean() throws IOException {
        assertThat(clamd.inspect(new ByteArrayInputStream(new byte[100_000]), 100_000, "image/png"))
                .isEqualTo(Verdict.clean());
    }

    @Test
    void what_it_has_a_signature_for_is_found() throws IOException {
        byte[] scan = ("%PDF-1.7\n" + MARKER + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);

        assertThat(clamd.inspect(new ByteArrayInputStream(scan), scan.length, "application/pdf"))
                .isEqualTo(Verdict.infected("Yimen.Test.Marker.UNOFFICIAL"));
    }

    @Test
    void what_it_does_not_read_to_the_end_cannot_be_told() throws IOException {
        long size = 8 * LARGEST_STREAM;
        InputStream large = new java.io.SequenceInputStream(
                new ByteArrayInputStream(new byte[(int) size]), InputStream.nullInputStream());

        assertThat(clamd.inspect(large, size, "image/png").kind()).isEqualTo(Verdict.Kind.UNDECIDED);
    }
}
