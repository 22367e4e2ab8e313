package org.yimen.casework.port;

import java.util.Optional;
import org.yimen.casework.domain.Moment;
import org.yimen.spi.data.Document;

/** What was done at the platform outside cases: sign-ins, accounts, roles, parameters, reveals. Append only. */
public interface AuditStore {
    void append(Entry entry);

    /** Newest first. */
    Page<Entry> list(Optional<String> cursor, int limit);

    /**
     * One line.
     *
     * @param type lower-case words with dashes; never {@code null}
     * @param moment never {@code null}
     * @param details holds no password and no personal data of applicants; never {@code null}
     */
    record Entry(String type, Moment moment, Document details) {}
}
