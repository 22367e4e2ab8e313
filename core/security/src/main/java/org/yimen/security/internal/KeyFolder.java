package org.yimen.security.internal;

import java.nio.file.Path;
import org.yimen.casework.port.Vault;

/** A folder of key files that is only read. */
public final class KeyFolder {
    private KeyFolder() {}

    /** @throws IllegalArgumentException if a key file is missing or not as it should be */
    public static Vault open(Path folder) {
        KeyVault vault = new KeyVault(folder, true);
        require(vault.master());
        require(vault.index());
        return vault;
    }

    private static void require(KeyFile file) {
        if (!file.exists()) {
            throw new IllegalArgumentException("there is no key file " + file.path());
        }
    }
}
