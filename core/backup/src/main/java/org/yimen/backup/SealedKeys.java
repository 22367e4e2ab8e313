package org.yimen.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Key files, sealed by SM4-GCM with a key that Argon2id makes of a passphrase. The manifest is sealed along, unhidden:
 * whoever changes it, and with it the digest of any file, cannot make the seal anew.
 *
 * @param memoryInKiB of Argon2id, as the iterations and parallelism
 */
record SealedKeys(int memoryInKiB, int iterations, int parallelism, byte[] salt, byte[] nonce, byte[] sealed) {
    static final String NAME = "keys.sealed";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MEMORY_IN_KIB = 64 * 1024;
    private static final int MOST_MEMORY_IN_KIB = 1024 * 1024;
    private static final int ITERATIONS = 3;
    private static final int MOST_ITERATIONS = 20;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** @param files content by relative path */
    static SealedKeys seal(Map<String, byte[]> files, byte[] manifest, Passphrase passphrase) throws IOException {
        byte[] plain = JSON.writeValueAsBytes(files);
        SealedKeys empty =
                new SealedKeys(MEMORY_IN_KIB, ITERATIONS, 1, random(SALT_BYTES), random(NONCE_BYTES), new byte[0]);
        try {
            return new SealedKeys(
                    empty.memoryInKiB,
                    empty.iterations,
                    empty.parallelism,
                    empty.salt,
                    empty.nonce,
                    empty.cipher(true, plain, manifest, passphrase));
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws BackupException if the passphrase is another one, or keys or manifest were changed */
    Map<String, byte[]> open(byte[] manifest, Passphrase passphrase) throws IOException {
        try {
            return JSON.readValue(cipher(false, sealed, manifest, passphrase), new TypeReference<>() {});
        } catch (InvalidCipherTextException wrong) {
            throw new BackupException("The keys cannot be opened: the passphrase is not the one of this set, or its "
                    + Manifest.NAME + " or " + NAME + " was changed.");
        }
    }

    byte[] bytes() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static SealedKeys of(byte[] bytes) throws BackupException {
        try {
            SealedKeys keys = JSON.readValue(bytes, SealedKeys.class);
            if (keys.isSound()) {
                return keys;
            }
        } catch (IOException | RuntimeException spoilt) {
            // Told below, without what is in the file.
        }
        throw new BackupException("The set's " + NAME + " cannot be read: it was changed or damaged.");
    }

    /** A changed file must not make the machine compute for ever. */
    private boolean isSound() {
        return memoryInKiB > 0
                && memoryInKiB <= MOST_MEMORY_IN_KIB
                && iterations > 0
                && iterations <= MOST_ITERATIONS
                && parallelism == 1
                && salt.length == SALT_BYTES
                && nonce.length == NONCE_BYTES;
    }

    private byte[] cipher(boolean forSealing, byte[] input, byte[] manifest, Passphrase passphrase)
            throws InvalidCipherTextException {
        byte[] key = key(passphrase);
        try {
            GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
            gcm.init(forSealing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, manifest));
            byte[] output = new byte[gcm.getOutputSize(input.length)];
            int length = gcm.processBytes(input, 0, input.length, output, 0);
            gcm.doFinal(output, length);
            return output;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] key(Passphrase passphrase) {
        byte[] password = passphrase.utf8();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryInKiB)
                    .withIterations(iterations)
                    .withParallelism(parallelism)
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[KEY_BYTES];
            generator.generateBytes(password, key);
            return key;
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
