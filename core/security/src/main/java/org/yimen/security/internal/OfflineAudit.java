package org.yimen.security.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.yimen.casework.port.ChainPage;
import org.yimen.security.ChainBreaks;
import org.yimen.security.ChainReport;
import org.yimen.security.OfflineChains;

/** Verifies chains by key files and roots in folders, which it only reads. */
public final class OfflineAudit {
    private final KeyedSeal seal;
    private final RootHistory history;

    public OfflineAudit(OfflineChains.Proofs proofs) {
        this.seal = new KeyedSeal(proofs.keyFolder().resolve("event-seal.properties"), false);
        if (!seal.hasKey()) {
            throw new IllegalArgumentException("there is no key file " + seal.file());
        }
        this.history = RootHistory.read(new RootFolder(proofs.roots()), rootProofs(proofs));
    }

    private static RootProofs rootProofs(OfflineChains.Proofs proofs) {
        Path own = proofs.keyFolder().resolve("root-sign.properties");
        if (proofs.publicKeys().isPresent()) {
            return new PublicRootKeys(proofs.publicKeys().get());
        }
        return Files.exists(own) ? RootKeys.read(own) : new PublicRootKeys(proofs.roots());
    }

    public ChainReport run(Function<String, ChainPage> pages, ChainBreaks told) {
        return new ChainAudit(seal, history, told).run(pages);
    }
}
