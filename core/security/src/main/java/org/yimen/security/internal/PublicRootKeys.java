package org.yimen.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bouncycastle.crypto.signers.SM2Signer;

/** The public parts of the keys that roots are signed with, in files of a folder; whoever reads them can sign nothing. */
record PublicRootKeys(Path folder) implements RootProofs {
    static String name(int version) {
        return "root-key-" + version + ".pem";
    }

    @Override
    public Optional<SM2Signer> verifier(int version) {
        Path file = folder.resolve(name(version));
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sm2Keys.verifier(Sm2Keys.parse(Files.readString(file))));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }

    /**
     * Puts the public part of the current key there.
     *
     * @throws IllegalStateException if another key of that version signed the roots in the folder
     */
    void publish(RootKeys keys) {
        Path file = folder.resolve(name(keys.current()));
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, keys.pem());
            } else if (!Files.readString(file).equals(keys.pem())) {
                throw new IllegalStateException("the roots in " + folder + " were signed with another key: put its file"
                        + " back, or move the folder aside");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
