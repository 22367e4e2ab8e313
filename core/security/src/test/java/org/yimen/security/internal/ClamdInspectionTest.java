package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yimen.spi.scan.Verdict;

/** The protocol, with a daemon that answers as told. */
class ClamdInspectionTest {
    private final byte[] scan = new byte[200_000];

    ClamdInspectionTest() {
        new Random(7).nextBytes(scan);
    }

    @Test
    void the_daemon_receives_the_whole_scan_and_its_word_is_taken() throws Exception {
        assertThat(told("stream: OK\0")).isEqualTo(Verdict.clean());
        assertThat(told("stream: Win.Test.EICAR_HDB-1 FOUND\0")).isEqualTo(Verdict.infected("Win.Test.EICAR_HDB-1"));
    }

    @Test
    void an_answer_that_is_no_verdict_is_none() {
        for (String answer :
                new String[] {"", "\0", "UNKNOWN COMMAND\0", "stream: OKAY\0", "Can't allocate memory ERROR\0"}) {
            assertThatThrownBy(() -> told(answer)).as(answer).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_scan_that_is_too_large_for_the_daemon_cannot_be_told() throws Exception {
        try (ServerSocket server = server()) {
            CompletableFuture<Void> daemon = CompletableFuture.runAsync(() -> {
                try (Socket client = server.accept()) {
                    new DataInputStream(client.getInputStream()).readNBytes(1000);
                    client.getOutputStream()
                            .write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
                    client.shutdownOutput();
                    client.getInputStream().readAllBytes();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            assertThat(inspect(server).kind()).isEqualTo(Verdict.Kind.UNDECIDED);
            daemon.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_daemon_that_is_not_there_gives_no_verdict() throws Exception {
        ServerSocket gone = server();
        gone.close();

        assertThatThrownBy(() -> inspect(gone)).isInstanceOf(IOException.class);
    }

    @Test
    void an_interrupt_ends_the_wait_for_a_daemon_that_hangs() throws Exception {
        try (ServerSocket hanging = server()) {
            CompletableFuture<Throwable> ended = new CompletableFuture<>();
            Thread waiting = new Thread(() -> {
                try {
                    inspect(hanging);
                } catch (IOException expected) {
                    ended.complete(expected);
                }
            });
            Instant begun = Instant.now();
            waiting.start();
            Thread.sleep(200);
            waiting.interrupt();

            assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_address_that_is_none_is_told() {
        for (String address : new String[] {"", "localhost", "unix:relative", "host:port"}) {
            assertThatThrownBy(() -> new ClamdInspection(address)).hasMessageContaining("address");
        }
    }

    private Verdict told(String answer) throws Exception {
        try (ServerSocket server = server()) {
            CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> receive(server, answer));
            Verdict verdict = inspect(server);
            assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo(scan);
            return verdict;
        }
    }

    private static byte[] receive(ServerSocket server, String answer) {
        try (Socket client = server.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
            }
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return all.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Verdict inspect(ServerSocket server) throws IOException {
        return new ClamdInspection("127.0.0.1:" + server.getLocalPort())
                .inspect(new ByteArrayInputStream(scan), scan.length, "image/png");
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }
}
