package org.yimen.security.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The private keys that roots are signed with, from a file; the public parts follow from them. */
record RootKeys(VersionedKeys keys) implements RootProofs {
    private static final Logger LOG = LoggerFactory.getLogger(RootKeys.class);

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it is not as it should be; the message holds no key
     */
    static RootKeys read(Path file) {
        VersionedKeys keys = VersionedKeys.read(file, Sm2Keys.BYTES);
        keys.keys().forEach((version, key) -> {
            if (!Sm2Keys.isKey(key)) {
                throw new IllegalArgumentException(file + ": key." + version + " is no private key of SM2");
            }
        });
        return new RootKeys(keys);
    }

    /** Reads the file, or makes it with a first key. */
    static RootKeys readOrCreate(Path file) {
        if (Files.exists(file)) {
            if (PrivateFiles.isOpenToOthers(file)) {
                LOG.warn("Others than the platform's own user may read {}: set its mode to 0600", file);
            }
            return read(file);
        }
        VersionedKeys first = VersionedKeys.first(Sm2Keys.BYTES);
        while (!Sm2Keys.isKey(first.key(1).orElseThrow())) {
            first = VersionedKeys.first(Sm2Keys.BYTES);
        }
        first.write(file, "Signs the daily roots of all events. Keep a copy apart from the database's and the roots'.");
        LOG.info("The first key to sign roots was written to {}; keep a copy apart from the roots", file);
        return new RootKeys(first);
    }

    int current() {
        return keys.current();
    }

    SM2Signer signer() {
        return Sm2Keys.signer(keys.key(keys.current()).orElseThrow());
    }

    @Override
    public Optional<SM2Signer> verifier(int version) {
        return keys.key(version).map(Sm2Keys::publicKey).map(Sm2Keys::verifier);
    }

    /** The public part of the current key. */
    String pem() {
        return Sm2Keys.pem(Sm2Keys.publicKey(keys.key(keys.current()).orElseThrow()));
    }
}
