package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.KeyShelf;
import org.yimen.security.KeyCare;

/** Changes the key files of this node. */
final class KeyCareService implements KeyCare {
    private static final Logger LOG = LoggerFactory.getLogger(KeyCareService.class);

    private final KeyVault vault;
    private final KeyShelf shelf;

    KeyCareService(KeyVault vault, KeyShelf shelf) {
        this.vault = vault;
        this.shelf = shelf;
    }

    @Override
    public List<KeyState> keys() {
        List<KeyState> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            file(kind).filter(KeyFile::exists).ifPresent(file -> all.addAll(states(kind, file.keys())));
        }
        return all;
    }

    private List<KeyState> states(Kind kind, VersionedKeys keys) {
        Map<Integer, Long> inUse = inUse(kind);
        return new TreeSet<>(keys.keys().keySet())
                .stream()
                        .map(version ->
                                new KeyState(kind, version, version == keys.current(), inUse.getOrDefault(version, 0L)))
                        .toList();
    }

    @Override
    public int add(Kind kind) {
        KeyFile file = file(kind).orElseThrow(() -> new IllegalStateException("documents are not encrypted"));
        int version = file.add();
        LOG.info("Version {} was added to {}; it is not in use yet", version, file.path());
        return version;
    }

    @Override
    public Optional<String> use(Kind kind, int version) {
        return change(kind, version, KeyFile::use, "is in use now");
    }

    @Override
    public Optional<String> drop(Kind kind, int version) {
        long hanging = inUse(kind).getOrDefault(version, 0L);
        if (hanging > 0) {
            return Optional.of(hanging + " still hang on version " + version);
        }
        Optional<String> obstacle = change(kind, version, KeyFile::drop, "is gone");
        if (obstacle.isEmpty()) {
            shelf.forget(KeyFit.markName(kind, version));
        }
        return obstacle;
    }

    private Optional<String> change(Kind kind, int version, Change change, String done) {
        Optional<KeyFile> file = file(kind);
        if (file.isEmpty()) {
            return Optional.of("documents are not encrypted");
        }
        if (file.get().key(version).isEmpty()) {
            return Optional.of("there is no version " + version);
        }
        try {
            change.make(file.get(), version);
        } catch (IllegalArgumentException current) {
            return Optional.of("version " + version + " is in use for what is new");
        }
        LOG.info("Version {} of {} {}", version, file.get().path(), done);
        return Optional.empty();
    }

    private Optional<KeyFile> file(Kind kind) {
        return Optional.ofNullable(vault.files().get(kind));
    }

    private Map<Integer, Long> inUse(Kind kind) {
        return switch (kind) {
            case MASTER -> shelf.inUse();
            case INDEX -> shelf.indexesInUse();
        };
    }

    private interface Change {
        void make(KeyFile file, int version);
    }
}
