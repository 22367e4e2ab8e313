package org.yimen.tools.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.yimen.persistence.chain.ContentReader;
import org.yimen.persistence.chain.EncryptedContents;
import org.yimen.security.OfflineVault;

/** Contents of events, encrypted or not. */
final class StoredContents {
    private StoredContents() {}

    /** @throws IllegalArgumentException if they are encrypted and a key file is missing or not as it should be */
    static ContentReader of(Connection connection, Path keys) throws SQLException {
        return EncryptedContents.areIn(connection)
                ? new EncryptedContents(connection, OfflineVault.open(keys))
                : (caseId, number, stored) -> new String(stored, StandardCharsets.UTF_8);
    }
}
