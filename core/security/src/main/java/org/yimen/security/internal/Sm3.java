package org.yimen.security.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A digest by SM3 (GB/T 32905) over lines, each with the line feed that ends it. */
final class Sm3 {
    private final SM3Digest digest = new SM3Digest();

    static String hex(String text) {
        Sm3 sm3 = new Sm3();
        sm3.update(text.getBytes(StandardCharsets.UTF_8));
        return sm3.hex();
    }

    void line(String line) {
        update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void update(byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
    }

    /** Hexadecimal; ends the digest. */
    String hex() {
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
