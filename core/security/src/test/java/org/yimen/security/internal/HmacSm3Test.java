package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;

class HmacSm3Test {
    private static final byte[] KEY = new byte[32];

    @Test
    void the_digest_is_the_national_standards_own() {
        assertThat(HexFormat.of().formatHex(sm3("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void it_is_hmac_over_the_parts_with_their_lengths() {
        byte[] inner = new byte[64 + 4 + 2];
        byte[] outer = new byte[64 + 32];
        java.util.Arrays.fill(inner, 0, 64, (byte) 0x36);
        java.util.Arrays.fill(outer, 0, 64, (byte) 0x5c);
        inner[67] = 2;
        inner[68] = 'a';
        inner[69] = 'b';
        System.arraycopy(sm3(inner), 0, outer, 64, 32);

        assertThat(HmacSm3.of(KEY, "ab")).isEqualTo(sm3(outer));
    }

    @Test
    void parts_do_not_run_into_each_other() {
        assertThat(HmacSm3.of(KEY, "ab", "c")).isNotEqualTo(HmacSm3.of(KEY, "a", "bc"));
        assertThat(HmacSm3.of(KEY, "a", "")).isNotEqualTo(HmacSm3.of(KEY, "a"));
    }

    private static byte[] sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[32];
        digest.doFinal(result, 0);
        return result;
    }
}
