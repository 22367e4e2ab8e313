package org.yimen.persistence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.yimen.casework.port.Vault;
import org.yimen.security.OfflineVault;

/** The platform's own vault over keys made for a test. */
final class TestVault {
    private TestVault() {}

    static Vault encrypting() {
        try {
            Path folder = Files.createTempDirectory("yimen-keys");
            encryptingBy(folder, 1);
            folder.toFile().deleteOnExit();
            return OfflineVault.open(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one whose keys lie beside a database's file, made if there are none. */
    static Vault beside(Path file) {
        try {
            Path folder = Files.createDirectories(file.resolveSibling("keys"));
            if (!Files.exists(folder.resolve("master.properties"))) {
                encryptingBy(folder, 1);
            }
            return OfflineVault.open(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A folder whose files hold as many versions, the last of them current. */
    static Path encryptingBy(Path folder, int versions) throws IOException {
        for (String name : Set.of("master", "index")) {
            Files.writeString(folder.resolve(name + ".properties"), keys(versions, name.equals("master") ? 16 : 32));
        }
        return folder;
    }

    private static String keys(int versions, int bytes) {
        StringBuilder text = new StringBuilder("current=" + versions + "\n");
        for (int version = 1; version <= versions; version++) {
            byte[] key = new byte[bytes];
            new SecureRandom().nextBytes(key);
            text.append("key." + version + "=" + Base64.getEncoder().encodeToString(key) + "\n");
        }
        return text.toString();
    }

    /** One that stores documents readable; it still finds persons by index only. */
    static Vault plain() {
        return new PlainVault(encrypting());
    }
}
