package org.yimen.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.yimen.casework.domain.CaseId;

/** Scans in the database itself. */
abstract class DatabaseScansContract extends ScanStoreContract {
    @Override
    long piecesOf(CaseId id) throws SQLException {
        try (Connection connection = database().source().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT count(*) FROM scan_chunk WHERE case_id = ?")) {
            query.setString(1, id.value());
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    @Override
    void damage(CaseId id) throws SQLException {
        try (Connection connection = database().source().getConnection();
                PreparedStatement change =
                        connection.prepareStatement("UPDATE scan_chunk SET body = ? WHERE case_id = ?")) {
            change.setBytes(1, new byte[] {1, 3});
            change.setString(2, id.value());
            change.executeUpdate();
        }
    }
}
