package org.yimen.security.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.yimen.casework.port.DataKey;
import org.yimen.casework.port.Vault;
import org.yimen.casework.port.WrappedKey;
import org.yimen.security.KeyCare.Kind;

/** The vault over two key files: the master keys, and the keys that fields are found by. */
final class KeyVault implements Vault {
    private static final int INDEX_KEY_BYTES = 32;

    private final KeyFile master;
    private final KeyFile index;
    private final boolean encrypts;
    private volatile FieldKeys fieldKeys;

    KeyVault(Path folder, boolean encrypts) {
        this.master = new KeyFile(
                folder.resolve("master.properties"),
                "Wraps the keys of all documents. Without it nothing can be read. Keep a copy apart from the database's.",
                Sm4Gcm.KEY_BYTES);
        this.index = new KeyFile(
                folder.resolve("index.properties"),
                "Finds persons and cases by ID number, phone and account. Keep a copy apart from the database's.",
                INDEX_KEY_BYTES);
        this.encrypts = encrypts;
    }

    KeyFile master() {
        return master;
    }

    KeyFile index() {
        return index;
    }

    /** The files that are read from, by what their keys are for. */
    Map<Kind, KeyFile> files() {
        return encrypts ? Map.of(Kind.MASTER, master, Kind.INDEX, index) : Map.of(Kind.INDEX, index);
    }

    @Override
    public boolean encrypts() {
        return encrypts;
    }

    @Override
    public Fresh create(String owner) {
        OwnersKey key = new OwnersKey(owner, Secrets.bytes(Sm4Gcm.KEY_BYTES));
        return new Fresh(key, wrapped(owner, key));
    }

    @Override
    public DataKey open(WrappedKey wrapped) {
        return opened(wrapped);
    }

    @Override
    public Optional<WrappedKey> rewrapped(WrappedKey wrapped) {
        return wrapped.masterVersion() == master.keys().current()
                ? Optional.empty()
                : Optional.of(wrapped(wrapped.owner(), opened(wrapped)));
    }

    @Override
    public int currentMaster() {
        return master.keys().current();
    }

    @Override
    public String index(IndexedField field, String value) {
        return index(index.keys().current(), field, value);
    }

    @Override
    public Set<String> indexes(IndexedField field, String value) {
        return index.keys().keys().keySet().stream()
                .map(version -> index(version, field, value))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String currentIndexes() {
        return beginning(index.keys().current());
    }

    private OwnersKey opened(WrappedKey wrapped) {
        int version = wrapped.masterVersion();
        byte[] masterKey = master.key(version)
                .orElseThrow(() -> new IllegalStateException(
                        "version " + version + " of the master key is missing in " + master.path()));
        return new OwnersKey(
                wrapped.owner(), Sm4Gcm.decrypt(masterKey, context(version, wrapped.owner()), wrapped.bytes()));
    }

    private WrappedKey wrapped(String owner, OwnersKey key) {
        VersionedKeys keys = master.keys();
        int version = keys.current();
        byte[] masterKey = keys.key(version).orElseThrow();
        return new WrappedKey(owner, version, Sm4Gcm.encrypt(masterKey, context(version, owner), key.bytes()));
    }

    private static byte[] context(int version, String owner) {
        return ("yimen-key-" + version + "|" + owner).getBytes(StandardCharsets.UTF_8);
    }

    /** Each field has a key of its own, derived from the version's. */
    private String index(int version, IndexedField field, String value) {
        byte[] fieldKey = fieldKeys().of(version, field);
        return beginning(version) + HexFormat.of().formatHex(HmacSm3.of(fieldKey, value));
    }

    private FieldKeys fieldKeys() {
        VersionedKeys now = index.keys();
        FieldKeys known = fieldKeys;
        if (known == null || known.from() != now) {
            known = new FieldKeys(now);
            fieldKeys = known;
        }
        return known;
    }

    /** The keys of fields that were derived from what the file held when it was read. */
    private record FieldKeys(VersionedKeys from, Map<String, byte[]> derived) {
        FieldKeys(VersionedKeys from) {
            this(from, new ConcurrentHashMap<>());
        }

        byte[] of(int version, IndexedField field) {
            return derived.computeIfAbsent(
                    version + ":" + field.name(),
                    name -> HmacSm3.of(from.key(version).orElseThrow(), "yimen-index-1", field.name()));
        }
    }

    private static String beginning(int version) {
        String digits = Integer.toString(version);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits + ":";
    }
}
