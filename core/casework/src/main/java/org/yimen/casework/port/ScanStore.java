package org.yimen.casework.port;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseId;

/** Bytes of scans, by case and digest: the same scan is kept once per case. Streamed, never whole in memory. */
public interface ScanStore {
    /**
     * Keeps the bytes; does nothing if the case has them already.
     *
     * @param bytes read to its end, not closed; never {@code null}
     * @param size exact number of bytes
     */
    void keep(CaseId caseId, String digest, String mediaType, long size, InputStream bytes);

    /**
     * Hands the bytes to a reader while the transaction is open.
     *
     * @return false if the case has no such scan
     */
    boolean read(CaseId caseId, String digest, Consumer<InputStream> reader);

    /** The media type found when it was kept. */
    Optional<String> mediaType(CaseId caseId, String digest);
}
