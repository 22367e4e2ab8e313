package org.yimen.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of {@link VersionedKeys} that is read again when somebody changes it, so that keys can be added and named
 * current on every node while it serves. A file that is gone or cannot be read meanwhile leaves the keys as they were.
 * Safe for use by several threads.
 */
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private final Path file;
    private final String purpose;
    private final int bytes;
    private VersionedKeys keys;
    private FileTime read;
    private long lookedAt;
    private boolean told;

    /** @param bytes that a key has */
    KeyFile(Path file, String purpose, int bytes) {
        this.file = file;
        this.purpose = purpose;
        this.bytes = bytes;
    }

    Path path() {
        return file;
    }

    /** Whether it has keys; looks at the file itself. */
    synchronized boolean exists() {
        refresh();
        return keys != null;
    }

    /** @throws IllegalStateException if there are none */
    synchronized VersionedKeys keys() {
        if (keys == null || System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
            refresh();
        }
        if (keys == null) {
            throw new IllegalStateException("there are no keys in " + file);
        }
        return keys;
    }

    /** A version that may have been added just now. */
    synchronized Optional<byte[]> key(int version) {
        Optional<byte[]> known = keys().key(version);
        if (known.isPresent()) {
            return known;
        }
        refresh();
        return keys.key(version);
    }

    void createFirst() {
        replace(VersionedKeys.first(bytes));
        LOG.info("The first key was written to {}; keep a copy apart from the database's", file);
    }

    /** Adds a random key that is not in use yet; answers its version. */
    synchronized int add() {
        VersionedKeys more = keys().withAnother(bytes);
        replace(more);
        return more.newest();
    }

    /** @throws IllegalArgumentException if there is no such version */
    synchronized void use(int version) {
        replace(keys().using(version));
    }

    /** @throws IllegalArgumentException if there is no such version, or it is in use */
    synchronized void drop(int version) {
        replace(keys().without(version));
    }

    private synchronized void replace(VersionedKeys other) {
        other.write(file, purpose);
        keys = other;
        read = modified();
    }

    private void refresh() {
        lookedAt = System.nanoTime();
        try {
            FileTime now = modified();
            if (!Files.exists(file) || now.equals(read)) {
                return;
            }
            warnIfOpen();
            keys = VersionedKeys.read(file, bytes);
            read = now;
            told = false;
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            if (keys == null) {
                throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
            }
            tellOnce(wrong);
        }
    }

    private void warnIfOpen() {
        if (PrivateFiles.isOpenToOthers(file)) {
            LOG.warn("Others than the platform's own user may read {}: set its mode to 0600", file);
        }
    }

    private void tellOnce(RuntimeException wrong) {
        if (!told) {
            LOG.error(
                    "{} was changed and cannot be read, the keys from before stay in use: {}",
                    file,
                    wrong.getMessage());
            told = true;
        }
    }

    private FileTime modified() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException gone) {
            throw new UncheckedIOException("cannot look at " + file, gone);
        }
    }
}
