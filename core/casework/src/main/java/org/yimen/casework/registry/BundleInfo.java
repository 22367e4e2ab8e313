package org.yimen.casework.registry;

import java.util.Objects;

/**
 * The bundle a plug-in came with.
 *
 * @param id order of installation; of two bundles that claim the same, the one installed first keeps it
 * @param name symbolic name; never {@code null}
 * @param version never {@code null}
 * @param digest SHA-256 over the names and contents of its entries, hexadecimal; empty if it could not be read; never
 *     {@code null}
 */
public record BundleInfo(long id, String name, String version, String digest) {
    public BundleInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(digest, "digest");
    }

    /** Symbolic name and version, as the operator knows it. */
    @Override
    public String toString() {
        return name + " " + version;
    }
}
