package org.yimen.backup;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where an unpacked platform has what belongs to its database.
 *
 * @param keys folder of the key files; never {@code null}
 * @param roots folder of the signed roots of the event chains; need not be there; never {@code null}
 */
public record Installation(Path keys, Path roots) {
    public Installation {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(roots, "roots");
    }

    /**
     * As the distribution has them.
     *
     * @param etc Karaf's folder of configuration
     * @param data Karaf's folder of data
     */
    public static Installation of(Path etc, Path data) {
        return new Installation(etc.resolve("keys"), data.resolve("yimen").resolve("roots"));
    }
}
