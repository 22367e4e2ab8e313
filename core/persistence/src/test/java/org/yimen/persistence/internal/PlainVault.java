package org.yimen.persistence.internal;

import java.util.Optional;
import java.util.Set;
import org.yimen.casework.port.DataKey;
import org.yimen.casework.port.Vault;
import org.yimen.casework.port.WrappedKey;

/** A vault that is told not to encrypt. */
record PlainVault(Vault whole) implements Vault {
    @Override
    public boolean encrypts() {
        return false;
    }

    @Override
    public Fresh create(String owner) {
        throw new AssertionError("no data key is made");
    }

    @Override
    public DataKey open(WrappedKey wrapped) {
        throw new AssertionError("there is no data key");
    }

    @Override
    public Optional<WrappedKey> rewrapped(WrappedKey wrapped) {
        throw new AssertionError("there is no data key");
    }

    @Override
    public int currentMaster() {
        throw new AssertionError("there is no master key");
    }

    @Override
    public String index(IndexedField field, String value) {
        return whole.index(field, value);
    }

    @Override
    public Set<String> indexes(IndexedField field, String value) {
        return whole.indexes(field, value);
    }

    @Override
    public String currentIndexes() {
        return whole.currentIndexes();
    }
}
