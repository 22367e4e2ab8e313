package org.yimen.security.internal;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907) in Galois/counter mode: a random nonce, the encrypted bytes, the tag. */
final class Sm4Gcm {
    static final int KEY_BYTES = 16;
    /** What the encrypted bytes are longer than the plain ones. */
    static final int OVERHEAD = 28;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Sm4Gcm() {}

    /** @param context is not stored, but must be the same to decrypt */
    static byte[] encrypt(byte[] key, byte[] context, byte[] plain) {
        byte[] nonce = Secrets.bytes(NONCE_BYTES);
        byte[] sealed = Arrays.copyOf(nonce, plain.length + OVERHEAD);
        try {
            GCMModeCipher cipher = cipher(true, key, nonce, context);
            int length = cipher.processBytes(plain, 0, plain.length, sealed, NONCE_BYTES);
            cipher.doFinal(sealed, NONCE_BYTES + length);
            return sealed;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("encryption checks nothing", impossible);
        }
    }

    /** @throws IllegalStateException if key or context is another, or a byte was changed */
    static byte[] decrypt(byte[] key, byte[] context, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            throw new IllegalStateException("too short to be encrypted");
        }
        byte[] plain = new byte[sealed.length - OVERHEAD];
        try {
            GCMModeCipher cipher = cipher(false, key, Arrays.copyOf(sealed, NONCE_BYTES), context);
            int length = cipher.processBytes(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES, plain, 0);
            cipher.doFinal(plain, length);
            return plain;
        } catch (InvalidCipherTextException changed) {
            throw new IllegalStateException("not what was encrypted here with this key", changed);
        }
    }

    private static GCMModeCipher cipher(boolean encrypts, byte[] key, byte[] nonce, byte[] context) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypts, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, context));
        return cipher;
    }
}
