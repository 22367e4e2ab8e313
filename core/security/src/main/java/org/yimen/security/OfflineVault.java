package org.yimen.security;

import java.nio.file.Path;
import org.yimen.casework.port.Vault;
import org.yimen.security.internal.KeyFolder;

/** Opens the vault of a platform that does not run, or of a copy of its database. */
public final class OfflineVault {
    private OfflineVault() {}

    /**
     * The vault over the key files in a folder; nothing is ever created there.
     *
     * @throws IllegalArgumentException if a key file is missing or not as it should be; the message holds no key
     */
    public static Vault open(Path keyFolder) {
        return KeyFolder.open(keyFolder);
    }
}
