package org.yimen.casework.domain;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A scanned page or photo of a paper; the bytes are kept by digest.
 *
 * @param digest SHA-256 of the bytes, hexadecimal; never {@code null}
 * @param mediaType as found in the bytes; never {@code null}
 * @param size in bytes
 * @param fileName as uploaded, for showing only; never {@code null}
 * @param uploadedAt never {@code null}
 * @param uploadedBy never {@code null}
 * @param inspection what was told of it before it was kept; never {@code null}
 */
public record Scan(
        String digest,
        String mediaType,
        long size,
        String fileName,
        OffsetDateTime uploadedAt,
        By uploadedBy,
        Inspection inspection) {
    /** What inspections, such as a virus scanner, told. */
    public enum Inspection {
        /** There was none. */
        NOT_INSPECTED,
        CLEAN,
        /** It could not be told, and the operator accepts that. */
        NO_VERDICT
    }

    public Scan {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(uploadedAt, "uploadedAt");
        Objects.requireNonNull(uploadedBy, "uploadedBy");
        inspection = Objects.requireNonNullElse(inspection, Inspection.NOT_INSPECTED);
    }
}
