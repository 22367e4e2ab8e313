package org.yimen.security.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106) by Bouncy Castle. */
final class Argon2 {
    static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private Argon2() {}

    /** With a fresh salt. */
    static PasswordHash hash(Argon2Settings settings, char[] password) {
        byte[] salt = Secrets.bytes(SALT_BYTES);
        return new PasswordHash(settings, salt, compute(settings, salt, password, HASH_BYTES));
    }

    /** Compares in constant time. */
    static boolean matches(PasswordHash stored, char[] password) {
        byte[] computed = compute(stored.settings(), stored.salt(), password, stored.hash().length);
        return MessageDigest.isEqual(stored.hash(), computed);
    }

    static byte[] compute(Argon2Settings settings, byte[] salt, char[] password, int length) {
        byte[] bytes = utf8(password);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(settings.memoryInKiB())
                    .withIterations(settings.iterations())
                    .withParallelism(settings.parallelism())
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(bytes, hash);
            return hash;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Not by way of a String, which could not be wiped. */
    private static byte[] utf8(char[] password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
