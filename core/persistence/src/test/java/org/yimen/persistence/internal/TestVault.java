package org.yimen.persistence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.yimen.casework.port.Vault;
import org.yimen.security.OfflineVault;

/** The platform's own vault over keys made for a test. */
final class TestVault {
    private static final int KEY_BYTES = 32;
    private static final int MASTER_KEY_BYTES = 16;

    private TestVault() {}

    static Vault encrypting() {
        try {
            return OfflineVault.open(encryptingBy(Files.createTempDirectory("yimen-keys"), 1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One that stores documents readable; it still finds persons by index only. */
    static Vault plain() {
        return new PlainVault(encrypting());
    }

    /** The one whose keys lie beside a database's file, made if there are none. */
    static Vault beside(Path file) {
        try {
            Path folder = Files.createDirectories(file.resolveSibling("keys"));
            return OfflineVault.open(
                    Files.exists(folder.resolve("master.properties")) ? folder : encryptingBy(folder, 1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A folder whose files hold keys of one version. */
    static Path encryptingBy(Path folder, int version) throws IOException {
        for (String name : Set.of("master", "index")) {
            Files.writeString(file(folder, name), "current=" + version + "\n" + key(name, version));
        }
        return folder;
    }

    /** Adds a version and uses it; answers which. */
    static int change(Path folder, String name) {
        List<String> lines = lines(folder, name);
        int version = lines.size();
        String keys = String.join("\n", lines.subList(1, lines.size())) + "\n";
        write(folder, name, "current=" + version + "\n" + keys + key(name, version));
        return version;
    }

    static void keepOnly(Path folder, String name, int version) {
        String kept = lines(folder, name).get(version);
        write(folder, name, "current=" + version + "\n" + kept + "\n");
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".properties");
    }

    private static List<String> lines(Path folder, String name) {
        try {
            return Files.readAllLines(file(folder, name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The vault looks once a second whether the file changed. */
    private static void write(Path folder, String name, String text) {
        try {
            FileTime before = Files.getLastModifiedTime(file(folder, name));
            Files.writeString(file(folder, name), text);
            Files.setLastModifiedTime(
                    file(folder, name), FileTime.from(before.toInstant().plusSeconds(2)));
            Thread.sleep(1100);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String key(String name, int version) {
        byte[] key = new byte[name.equals("master") ? MASTER_KEY_BYTES : KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return "key." + version + "=" + Base64.getEncoder().encodeToString(key) + "\n";
    }
}
