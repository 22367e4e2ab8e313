package org.yimen.casework.port;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseId;

/** Bytes of scans, by case and digest: the same scan is kept once per case. Streamed, never whole in memory. */
public interface ScanStore {
    /**
     * Keeps the bytes; does nothing if the case has them already.
     *
     * @param digest SHA-256 of the bytes, hexadecimal; never {@code null}
     * @param bytes read to its end, not closed; never {@code null}
     * @param size exact number of bytes
     * @throws IllegalArgumentException if the bytes are not as many as was said, or have another digest
     * @throws StoreUnavailableException if they lie outside the database and the place cannot be reached
     */
    void keep(CaseId caseId, String digest, String mediaType, long size, InputStream bytes);

    /**
     * Hands the bytes to a reader while the transaction is open. At their end the stream proves their digest and throws
     * an {@link IllegalStateException} if they are not those that were kept.
     *
     * @return false if the case has no such scan
     * @throws StoreUnavailableException if they lie outside the database and the place cannot be reached
     */
    boolean read(CaseId caseId, String digest, Consumer<InputStream> reader);

    /** The media type found when it was kept. */
    Optional<String> mediaType(CaseId caseId, String digest);

    /** Those of these places outside the database at which a scan lies. */
    Set<String> placesInUse(Set<String> places);
}
