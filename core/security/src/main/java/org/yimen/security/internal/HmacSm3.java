package org.yimen.security.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC over SM3 (GB/T 32905). Each part goes in behind its length, so that no two lists of parts read the same. */
final class HmacSm3 {
    private HmacSm3() {}

    static byte[] of(byte[] key, String... parts) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), 0, Integer.BYTES);
            mac.update(bytes, 0, bytes.length);
        }
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return digest;
    }
}
