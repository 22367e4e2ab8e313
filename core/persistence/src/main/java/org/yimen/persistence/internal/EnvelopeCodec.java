package org.yimen.persistence.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.port.DataKey;
import org.yimen.casework.port.Vault;
import org.yimen.casework.port.WrappedKey;

/**
 * Encrypts each document under the data key of its owner. A key that is made here is known to nobody else until the
 * transaction has committed: one that was rolled back must not seal anything more.
 */
final class EnvelopeCodec implements BodyCodec {
    private final Rows rows;
    private final Vault vault;
    private final KnownKeys known;
    private final Map<String, DataKey> made = new HashMap<>();

    EnvelopeCodec(Rows rows, Vault vault, KnownKeys known) {
        this.rows = rows;
        this.vault = vault;
        this.known = known;
    }

    @Override
    public byte[] store(Spot spot, byte[] plain) {
        DataKey key = present(spot.owner()).orElseGet(() -> make(spot.owner()));
        return key.seal(spot.place(), plain);
    }

    @Override
    public byte[] load(Spot spot, byte[] stored) {
        return present(spot.owner())
                .orElseThrow(() -> new IllegalStateException("the data key of a stored document is gone"))
                .open(spot.place(), stored);
    }

    @Override
    public void begin(String owner) {
        make(owner);
    }

    @Override
    public void committed() {
        made.forEach(known::add);
    }

    private Optional<DataKey> present(String owner) {
        return Optional.ofNullable(made.get(owner)).or(() -> known.find(owner)).or(() -> stored(owner));
    }

    private Optional<DataKey> stored(String owner) {
        Optional<DataKey> key = rows.find(DataKeyRow.class, owner)
                .map(row -> vault.open(new WrappedKey(row.owner, row.masterVersion, row.wrapped)));
        key.ifPresent(found -> known.add(owner, found));
        return key;
    }

    /** Who makes the key of the same owner at the same time is told by the row's primary key, and tries again. */
    private DataKey make(String owner) {
        Vault.Fresh fresh = vault.create(owner);
        DataKeyRow row = new DataKeyRow();
        row.owner = owner;
        row.masterVersion = fresh.wrapped().masterVersion();
        row.wrapped = fresh.wrapped().bytes();
        rows.add(row);
        made.put(owner, fresh.key());
        return fresh.key();
    }
}
