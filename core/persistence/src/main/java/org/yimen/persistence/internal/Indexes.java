package org.yimen.persistence.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.port.Vault;
import org.yimen.casework.port.Vault.IndexedField;

/** What rows are found by in place of a value that is encrypted. */
final class Indexes {
    private final Vault vault;

    Indexes(Vault vault) {
        this.vault = vault;
    }

    /** What is stored; {@code null} for no value. */
    String stored(IndexedField field, Optional<String> value) {
        return value.map(Indexes::compared)
                .filter(text -> !text.isEmpty())
                .map(text -> vault.index(field, text))
                .orElse(null);
    }

    /** What may be stored for a value. */
    Set<String> of(IndexedField field, String value) {
        return vault.indexes(field, compared(value));
    }

    /** What is stored by an earlier key is less than this. */
    String current() {
        return vault.currentIndexes();
    }

    /** The check character of an ID number is the only letter that somebody may type in lower case. */
    private static String compared(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }
}
