package org.yimen.persistence.internal;

import java.sql.SQLException;

/** The database answers but cannot be used as it is; the message says why and what the operator can do. */
final class UnfitDatabaseException extends SQLException {
    private static final long serialVersionUID = 1L;

    UnfitDatabaseException(String message) {
        super(message);
    }
}
