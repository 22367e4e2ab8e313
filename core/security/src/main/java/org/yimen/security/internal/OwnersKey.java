package org.yimen.security.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yimen.casework.port.DataKey;

/**
 * An owner's data key. What it seals begins with a byte that says how the encrypted bytes were packed; that byte is part
 * of what is authenticated.
 */
final class OwnersKey implements DataKey {
    private static final byte AS_THEY_ARE = 1;
    private static final byte DEFLATED = 2;

    private final String owner;
    private final byte[] key;

    OwnersKey(String owner, byte[] key) {
        this.owner = owner;
        this.key = key.clone();
    }

    byte[] bytes() {
        return key.clone();
    }

    @Override
    public byte[] seal(String place, byte[] plain) {
        return Packing.deflated(plain)
                .map(small -> sealed(DEFLATED, place, small))
                .orElseGet(() -> sealed(AS_THEY_ARE, place, plain));
    }

    @Override
    public byte[] open(String place, byte[] sealed) {
        byte packing = sealed.length == 0 ? 0 : sealed[0];
        if (packing != AS_THEY_ARE && packing != DEFLATED) {
            throw new IllegalStateException("not encrypted");
        }
        byte[] encrypted = Arrays.copyOfRange(sealed, 1, sealed.length);
        byte[] packed = Sm4Gcm.decrypt(key, context(packing, place), encrypted);
        return packing == DEFLATED ? Packing.inflated(packed) : packed;
    }

    private byte[] sealed(byte packing, String place, byte[] packed) {
        byte[] encrypted = Sm4Gcm.encrypt(key, context(packing, place), packed);
        byte[] sealed = new byte[encrypted.length + 1];
        sealed[0] = packing;
        System.arraycopy(encrypted, 0, sealed, 1, encrypted.length);
        return sealed;
    }

    private byte[] context(byte packing, String place) {
        return ("yimen-document-" + packing + "|" + owner + "|" + place).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "OwnersKey";
    }
}
