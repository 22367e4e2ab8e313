package org.yimen.casework.domain;

import java.util.Objects;
import org.yimen.spi.item.ReleaseId;

/**
 * What a case is tied to from its registration on, so that a release that arrives later demands nothing new (低保办法
 * art. 10).
 *
 * @param release never {@code null}
 * @param bundle symbolic name and version; never {@code null}
 * @param digest SHA-256 of the bundle, hexadecimal; never {@code null}
 */
public record Pin(ReleaseId release, String bundle, String digest) {
    public Pin {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(digest, "digest");
    }
}
