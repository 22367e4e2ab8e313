package org.yimen.tools.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.yimen.persistence.chain.ContentReader;
import org.yimen.persistence.chain.EncryptedContents;
import org.yimen.security.OfflineVault;

/** Contents of events, encrypted or not. Whether they are is looked up, and the vault opened, with the first one. */
final class StoredContents implements ContentReader {
    private final Connection connection;
    private final Path keys;
    private ContentReader reader;

    StoredContents(Connection connection, Path keys) {
        this.connection = connection;
        this.keys = keys;
    }

    @Override
    public String read(String caseId, long number, byte[] stored) {
        if (reader == null) {
            reader = reader();
        }
        return reader.read(caseId, number, stored);
    }

    private ContentReader reader() {
        try {
            return EncryptedContents.areIn(connection)
                    ? new EncryptedContents(connection, OfflineVault.open(keys))
                    : (caseId, number, stored) -> new String(stored, StandardCharsets.UTF_8);
        } catch (SQLException failed) {
            throw new IllegalStateException("data keys cannot be read: SQL state " + failed.getSQLState(), failed);
        }
    }
}
