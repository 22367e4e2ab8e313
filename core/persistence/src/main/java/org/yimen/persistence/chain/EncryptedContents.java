package org.yimen.persistence.chain;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.yimen.casework.port.DataKey;
import org.yimen.casework.port.Vault;
import org.yimen.casework.port.WrappedKey;
import org.yimen.persistence.internal.EventSpot;

/** Opens the contents of events with the data keys that lie in the same database. For use by one thread. */
public final class EncryptedContents implements ContentReader {
    private static final String KEY = "SELECT master_version, wrapped FROM data_key WHERE owner = ?";

    private final Connection connection;
    private final Vault vault;
    private String owner = "";
    private DataKey key;

    /** @param connection stays open */
    public EncryptedContents(Connection connection, Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    /** Whether the database holds data keys, so that its contents are encrypted. */
    public static boolean areIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery("SELECT count(*) FROM data_key")) {
            return keys.next() && keys.getLong(1) > 0;
        }
    }

    @Override
    public String read(String caseId, long number, byte[] stored) {
        if (key == null || !owner.equals(caseId)) {
            key = keyOf(caseId);
            owner = caseId;
        }
        return new String(key.open(EventSpot.place(caseId, number), stored), StandardCharsets.UTF_8);
    }

    private DataKey keyOf(String caseId) {
        try (PreparedStatement statement = connection.prepareStatement(KEY)) {
            statement.setString(1, caseId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the data key of a case is gone");
                }
                return vault.open(new WrappedKey(caseId, row.getInt(1), row.getBytes(2)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("data keys cannot be read: SQL state " + failed.getSQLState(), failed);
        }
    }
}
