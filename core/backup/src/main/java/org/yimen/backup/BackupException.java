package org.yimen.backup;

import java.io.IOException;

/** Why a backup, restore or move was not done; the message is for the operator and holds no personal data. */
public final class BackupException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do about it */
    public BackupException(String message) {
        super(message);
    }
}
