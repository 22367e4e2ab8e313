package org.yimen.security;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A root that was signed.
 *
 * @param number from 1
 * @param file never {@code null}
 * @param chains how many there are
 * @param events how many these have together
 * @param contradicted how many chains are gone, shorter or other than the root before knew them
 */
public record SignedRoot(long number, Path file, long chains, long events, long contradicted) {
    public SignedRoot {
        Objects.requireNonNull(file, "file");
    }
}
