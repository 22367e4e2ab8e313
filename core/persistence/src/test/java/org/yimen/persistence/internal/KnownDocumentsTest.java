package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KnownDocumentsTest {
    private static final Spot HERE = Spot.ofPlatform("master_data", "desk", "1");
    private static final Spot THERE = Spot.ofPlatform("master_data", "desk", "2");

    private final KnownDocuments known = new KnownDocuments(100);
    private int reads;

    @Test
    void the_same_bytes_at_the_same_place_are_decoded_once() {
        assertThat(value(HERE, "a")).isSameAs(value(HERE, "a"));
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void other_bytes_at_the_same_place_are_decoded_anew() {
        value(HERE, "a");

        assertThat(value(HERE, "b")).isEqualTo("read b");
        assertThat(value(HERE, "a")).isEqualTo("read a");
    }

    @Test
    void the_same_bytes_at_another_place_are_decoded_there() {
        value(HERE, "a");
        value(THERE, "a");

        assertThat(reads).isEqualTo(2);
    }

    @Test
    void what_was_written_is_known_when_it_is_read() {
        known.add(HERE, bytes("a"), "written");

        assertThat(value(HERE, "a")).isEqualTo("written");
    }

    @Test
    void what_was_used_longest_ago_is_forgotten_first() {
        value(HERE, "a".repeat(60));
        value(THERE, "b".repeat(30));
        value(HERE, "a".repeat(60));
        value(Spot.ofPlatform("master_data", "desk", "3"), "c".repeat(20));
        reads = 0;

        value(HERE, "a".repeat(60));
        assertThat(reads).isZero();
        value(THERE, "b".repeat(30));
        assertThat(reads).isEqualTo(1);
    }

    private String value(Spot spot, String stored) {
        return known.value(spot, bytes(stored), String.class, () -> {
            reads++;
            return "read " + stored;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
