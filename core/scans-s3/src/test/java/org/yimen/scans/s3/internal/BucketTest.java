package org.yimen.scans.s3.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketTest {
    @Test
    void the_bucket_stands_in_the_path_or_before_the_host() {
        assertThat(bucket("https://s3.example.org", true).address("a/0", ""))
                .hasToString("https://s3.example.org/town-scans/yimen/a/0");
        assertThat(bucket("https://s3.example.org:9000", false).address("a/0", ""))
                .hasToString("https://town-scans.s3.example.org:9000/yimen/a/0");
        assertThat(bucket("https://s3.example.org", false).address("", "list-type=2"))
                .hasToString("https://town-scans.s3.example.org/?list-type=2");
    }

    @Test
    void scans_do_not_travel_in_plain_http_beyond_this_machine() {
        assertThat(bucket("http://127.0.0.1:9000", true)).isNotNull();
        assertThatThrownBy(() -> bucket("http://s3.example.org", true)).hasMessageContaining("https");
    }

    @Test
    void what_makes_no_sense_is_told_by_its_name() {
        assertThatThrownBy(() -> bucket("", true)).hasMessageContaining("endpoint");
        assertThatThrownBy(
                        () -> new Bucket(URI.create("https://s3.example.org"), "r", "Town", "", true, "key", "secret"))
                .hasMessageContaining("bucket");
        assertThatThrownBy(() ->
                        new Bucket(URI.create("https://s3.example.org"), "r", "town", "a b/", true, "key", "secret"))
                .hasMessageContaining("prefix");
        assertThatThrownBy(() -> new Bucket(URI.create("https://s3.example.org"), "r", "town", "", true, "key", " "))
                .hasMessageContaining("secretKey");
    }

    @Test
    void the_keys_stand_in_no_log() {
        assertThat(bucket("https://s3.example.org", true).toString()).isEqualTo("s3.example.org/town-scans/yimen/");
    }

    /** The published example of the signature: GET of a list with a prefix (examples.amazonaws.com, 24 May 2013). */
    @Test
    void a_request_is_signed_as_published() {
        Bucket published = new Bucket(
                URI.create("https://s3.amazonaws.com"),
                "us-east-1",
                "examplebucket",
                "",
                false,
                "AKIAIOSFODNN7EXAMPLE",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        assertThat(new Signature(published)
                        .headers(
                                "GET",
                                published.address("", "max-keys=2&prefix=J"),
                                new byte[0],
                                Instant.parse("2013-05-24T00:00:00Z"))
                        .get("Authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    private static Bucket bucket(String endpoint, boolean pathStyle) {
        return new Bucket(URI.create(endpoint), "us-east-1", "town-scans", "yimen/", pathStyle, "key", "secret");
    }
}
