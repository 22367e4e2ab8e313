package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sm4GcmTest {
    private static final byte[] KEY = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
    private static final byte[] CONTEXT = "case_file|1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLAIN = "张𠮷 331082198802290012".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_example_of_rfc_8998_opens() {
        byte[] context = HexFormat.of().parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] sealed = HexFormat.of()
                .parseHex("00001234567800000000abcd"
                        + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");

        assertThat(HexFormat.of().formatHex(Sm4Gcm.decrypt(KEY, context, sealed)))
                .isEqualTo("a".repeat(16)
                        + "b".repeat(16)
                        + "c".repeat(16)
                        + "d".repeat(16)
                        + "e".repeat(16)
                        + "f".repeat(16)
                        + "e".repeat(16)
                        + "a".repeat(16));
    }

    @Test
    void the_same_text_is_never_encrypted_to_the_same_bytes() {
        byte[] once = Sm4Gcm.encrypt(KEY, CONTEXT, PLAIN);
        byte[] again = Sm4Gcm.encrypt(KEY, CONTEXT, PLAIN);

        assertThat(once).isNotEqualTo(again).hasSize(PLAIN.length + Sm4Gcm.OVERHEAD);
        assertThat(Sm4Gcm.decrypt(KEY, CONTEXT, once)).isEqualTo(PLAIN);
        assertThat(Sm4Gcm.decrypt(KEY, CONTEXT, again)).isEqualTo(PLAIN);
    }

    @Test
    void each_changed_bit_and_each_missing_byte_is_noticed() {
        byte[] sealed = Sm4Gcm.encrypt(KEY, CONTEXT, PLAIN);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertRefused(KEY, CONTEXT, changed);
            assertRefused(KEY, CONTEXT, Arrays.copyOf(sealed, i));
        }
    }

    @Test
    void nothing_opens_with_another_key_or_in_another_place() {
        byte[] sealed = Sm4Gcm.encrypt(KEY, CONTEXT, PLAIN);
        byte[] otherKey = KEY.clone();
        otherKey[15] ^= 1;

        assertRefused(otherKey, CONTEXT, sealed);
        assertRefused(KEY, "case_file|2".getBytes(StandardCharsets.UTF_8), sealed);
    }

    private static void assertRefused(byte[] key, byte[] context, byte[] sealed) {
        assertThatThrownBy(() -> Sm4Gcm.decrypt(key, context, sealed)).isInstanceOf(IllegalStateException.class);
    }
}
