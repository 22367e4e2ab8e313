package org.yimen.scans.s3.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.port.ScanBytes;
import org.yimen.casework.port.ScanBytes.Piece;
import org.yimen.casework.port.StoreUnavailableException;

/** The bucket, in a server that believes no request without a right signature. */
class S3ScanBytesIT {
    private static S3Server server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_was_put_comes_back_until_it_is_deleted() {
        ScanBytes bytes = bucket(S3Server.SECRET_KEY);
        byte[] piece = new byte[1_100_000];
        new Random(1).nextBytes(piece);

        bytes.put("a/b/00000", piece);
        bytes.put("a/b/00000", piece);
        assertThat(bytes.get("a/b/00000")).contains(piece);
        bytes.delete("a/b/00000");
        bytes.delete("a/b/00000");

        assertThat(bytes.get("a/b/00000")).isEmpty();
        assertThat(bytes.get("never-there")).isEmpty();
    }

    @Test
    void pieces_are_listed_in_order_and_from_where_the_last_list_ended() {
        ScanBytes bytes = bucket(S3Server.SECRET_KEY);
        for (int number = 0; number < 5; number++) {
            bytes.put("list/" + number, new byte[] {1});
        }

        assertThat(bytes.list(Optional.of("list"), 3)).extracting(Piece::key).startsWith("list/0", "list/1", "list/2");
        assertThat(bytes.list(Optional.of("list/2"), 2)).extracting(Piece::key).containsExactly("list/3", "list/4");
        assertThat(bytes.list(Optional.of("list/3"), 1).get(0).putAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void a_wrong_key_is_told_and_nothing_is_taken_for_missing() {
        ScanBytes bytes = bucket("another secret");

        assertThatThrownBy(() -> bytes.get("a/b/00000"))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("SignatureDoesNotMatch")
                .hasMessageNotContaining("another secret");
        assertThatThrownBy(() -> bytes.put("a/b/00000", new byte[] {1})).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void a_bucket_that_does_not_exist_is_no_empty_bucket() {
        ScanBytes bytes = bytes(server.endpoint(), "no-such-bucket", S3Server.SECRET_KEY);

        assertThatThrownBy(() -> bytes.get("a")).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> bytes.list(Optional.empty(), 10)).isInstanceOf(StoreUnavailableException.class);
    }

    /** Whoever calls holds a connection of the database. */
    @Test
    void a_store_that_hangs_costs_one_caller_its_time_and_the_next_ones_nothing() throws Exception {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI endpoint = URI.create("http://127.0.0.1:" + hanging.getLocalPort());
            ScanBytes bytes = bytes(endpoint, S3Server.BUCKET, S3Server.SECRET_KEY);

            assertThat(failing(bytes)).isLessThan(Duration.ofSeconds(6));
            assertThat(failing(bytes)).isLessThan(Duration.ofMillis(500));
        }
    }

    private static Duration failing(ScanBytes bytes) {
        Instant begun = Instant.now();
        assertThatThrownBy(() -> bytes.get("a")).isInstanceOf(StoreUnavailableException.class);
        return Duration.between(begun, Instant.now());
    }

    private static ScanBytes bucket(String secret) {
        return bytes(server.endpoint(), S3Server.BUCKET, secret);
    }

    private static ScanBytes bytes(URI endpoint, String name, String secret) {
        return new S3ScanBytes(
                new Bucket(endpoint, "us-east-1", name, "yimen/scans/", true, S3Server.ACCESS_KEY, secret), 2, 4);
    }
}
