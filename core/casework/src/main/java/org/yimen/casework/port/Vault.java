package org.yimen.casework.port;

import java.util.Optional;
import java.util.Set;

/**
 * Protects what is stored with keys that are kept outside the database. Each owner, which is a case or the platform, has
 * a data key of its own; the data keys lie in the database, wrapped by a master key that does not. An OSGi service, safe
 * for use by several threads; it is there only once the master keys fit what is stored.
 */
public interface Vault {
    /** Whether whole documents are encrypted; if not, no data keys are made and what is stored is readable. */
    boolean encrypts();

    /**
     * A new random data key, wrapped by the master key in use.
     *
     * @param owner id of a case, or empty for the platform; never {@code null}
     */
    Fresh create(String owner);

    /**
     * The data key in a wrapping.
     *
     * @throws IllegalStateException if its master key is missing, or if this is not what was wrapped for this owner
     */
    DataKey open(WrappedKey wrapped);

    /** The same data key wrapped by the master key in use; empty if it is already. */
    Optional<WrappedKey> rewrapped(WrappedKey wrapped);

    /** Version of the master key in use. */
    int currentMaster();

    /**
     * What a value is found by: a keyed digest that only an equal value of the same field has.
     *
     * @param value as it is compared; never {@code null}
     * @return 70 characters, the version of the key first; never {@code null}
     */
    String index(IndexedField field, String value);

    /** As {@link #index}, by the key in use and every other one that what is stored may still be indexed by. */
    Set<String> indexes(IndexedField field, String value);

    /** What every index by the key in use is not less than, and every index by an earlier one is less than. */
    String currentIndexes();

    /** The only fields that are found by their value although it is encrypted. */
    enum IndexedField {
        ID_NUMBER,
        PHONE,
        ACCOUNT
    }

    /**
     * A key as it was made.
     *
     * @param key never {@code null}
     * @param wrapped to be stored with what the key seals; never {@code null}
     */
    record Fresh(DataKey key, WrappedKey wrapped) {}
}
