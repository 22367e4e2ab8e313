package org.yimen.security.internal;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.background.Task;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Vault;
import org.yimen.casework.port.WrappedKey;

/**
 * Wraps data keys anew and makes indexes anew, piece by piece, until nothing hangs on another key than the one in use. A
 * key is exchanged for the same key in another wrapping, so that it does no harm if two nodes do it at once.
 */
final class KeyRotationRound implements Task {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotationRound.class);
    private static final int PIECE = 200;

    private final Vault vault;

    KeyRotationRound(Vault vault) {
        this.vault = vault;
    }

    /** @param progress how many were done before in this round */
    @Override
    public Optional<String> piece(Stores stores, String progress) {
        int before = progress.isEmpty() ? 0 : Integer.parseInt(progress);
        int done = rewrapped(stores)
                + stores.persons().indexAnew(PIECE)
                + stores.cases().indexAnew(PIECE);
        if (done == 0 && before > 0) {
            LOG.info("{} data keys and indexes follow the keys in use now", before);
        }
        return done == 0 ? Optional.empty() : Optional.of(Integer.toString(before + done));
    }

    private int rewrapped(Stores stores) {
        if (!vault.encrypts()) {
            return 0;
        }
        List<WrappedKey> old = stores.dataKeys().wrappedByOthersThan(vault.currentMaster(), PIECE);
        stores.dataKeys()
                .exchange(old.stream()
                        .map(vault::rewrapped)
                        .flatMap(Optional::stream)
                        .toList());
        return old.size();
    }
}
