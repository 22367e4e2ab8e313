package org.yimen.security.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.port.KeyShelf;
import org.yimen.casework.port.WrappedKey;
import org.yimen.security.KeyCare.Kind;

/** Finds out whether the key files belong to the database, and has the first ones made for a database that is new. */
final class KeyFit {
    private final KeyVault vault;
    private final KeyShelf shelf;
    private final boolean createFirstKeys;

    KeyFit(KeyVault vault, KeyShelf shelf, boolean createFirstKeys) {
        this.vault = vault;
        this.shelf = shelf;
        this.createFirstKeys = createFirstKeys;
    }

    /** Why nothing can be read or written, and what to do; empty if everything fits. */
    Optional<String> obstacle() {
        try {
            Map<Integer, Long> inUse = shelf.inUse();
            boolean plain = shelf.holdsPlainDocuments();
            return otherCipher(plain, !inUse.isEmpty())
                    .or(() -> missing(vault.index(), plain || !inUse.isEmpty()))
                    .or(() -> vault.encrypts() ? missing(vault.master(), !inUse.isEmpty()) : Optional.empty())
                    .or(() -> inUse.keySet().stream()
                            .flatMap(version -> wrong(version).stream())
                            .findFirst())
                    .or(this::foreign);
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(unreadable.getMessage());
        }
    }

    private Optional<String> otherCipher(boolean plain, boolean encrypted) {
        if (vault.encrypts() && plain) {
            return Optional.of("the database holds documents that are not encrypted; it was written with cipher = none"
                    + " in org.yimen.security.vault, or before documents were encrypted: begin with an empty one");
        }
        return !vault.encrypts() && encrypted
                ? Optional.of("the database is encrypted: take cipher = none out of org.yimen.security.vault")
                : Optional.empty();
    }

    private Optional<String> missing(KeyFile file, boolean needed) {
        if (file.exists()) {
            return Optional.empty();
        }
        if (needed) {
            return Optional.of(
                    "the key file " + file.path() + " is missing, and the database cannot be read without it:"
                            + " put it back from where its copy is kept");
        }
        if (!createFirstKeys) {
            return Optional.of("there is no key file " + file.path() + ", and this node is not to create it"
                    + " (createFirstKeys in org.yimen.security.vault): copy it from the first node");
        }
        file.createFirst();
        return Optional.empty();
    }

    private Optional<String> wrong(int version) {
        if (vault.master().key(version).isEmpty()) {
            return Optional.of("version " + version + " of the master key is missing in "
                    + vault.master().path() + ", and the database holds documents of it: put the whole file back");
        }
        Optional<WrappedKey> sample = shelf.sample(version);
        return sample.isEmpty() || opens(sample.get()) ? Optional.empty() : Optional.of(notOurs(vault.master()));
    }

    /** Also of nodes that start at once on an empty database, and make a key each, all but one are told. */
    private Optional<String> foreign() {
        return vault.files().entrySet().stream()
                .filter(file -> file.getValue().exists() && !agrees(file.getKey(), file.getValue()))
                .findFirst()
                .map(file -> notOurs(file.getValue()));
    }

    private boolean agrees(Kind kind, KeyFile file) {
        return file.keys().marks().entrySet().stream()
                .allMatch(key -> shelf.agrees(markName(kind, key.getKey()), key.getValue()));
    }

    /** The name by which the database knows a version of a key. */
    static String markName(Kind kind, int version) {
        return kind.name().toLowerCase(Locale.ROOT) + "-key-" + version;
    }

    private static String notOurs(KeyFile file) {
        return "the key file " + file.path() + " is not this database's: put the right one there, from its copy or from"
                + " another node";
    }

    private boolean opens(WrappedKey wrapped) {
        try {
            vault.open(wrapped);
            return true;
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }
}
