package org.yimen.security;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.yimen.casework.port.ChainPage;
import org.yimen.security.internal.OfflineAudit;

/** Verifies the chains in a copy of a database, while no platform runs. */
public final class OfflineChains {
    private OfflineChains() {}

    /**
     * Where the proofs lie.
     *
     * @param keyFolder with the key files of the platform; never {@code null}
     * @param roots folder of signed roots; never {@code null}
     * @param publicKeys folder with the public parts of the keys that signed the roots; empty for the platform's own key
     *     file, or, where there is none, those beside the roots; never {@code null}
     */
    public record Proofs(Path keyFolder, Path roots, Optional<Path> publicKeys) {}

    /**
     * Verifies all chains.
     *
     * @param pages what is stored after a case, piece by piece
     * @throws IllegalArgumentException if a key file is missing or not as it should be; the message holds no key
     */
    public static ChainReport verify(Function<String, ChainPage> pages, Proofs proofs, ChainBreaks told) {
        return new OfflineAudit(proofs).run(pages, told);
    }
}
