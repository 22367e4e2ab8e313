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
 */
public record Scan(
        String digest, String mediaType, long size, String fileName, OffsetDateTime uploadedAt, By uploadedBy) {
    public Scan {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(uploadedAt, "uploadedAt");
        Objects.requireNonNull(uploadedBy, "uploadedBy");
    }
}
