package org.yimen.casework.port;

import java.util.Objects;

/**
 * A data key as it lies in the database.
 *
 * @param owner id of a case, or empty for the platform; never {@code null}
 * @param masterVersion of the master key that wraps it
 * @param bytes only the vault reads them; not to be changed; never {@code null}
 */
public record WrappedKey(String owner, int masterVersion, byte[] bytes) {
    public WrappedKey {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public String toString() {
        return "WrappedKey[" + masterVersion + "]";
    }
}
