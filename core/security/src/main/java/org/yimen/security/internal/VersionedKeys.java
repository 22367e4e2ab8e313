package org.yimen.security.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Secret keys of one purpose, by version, in a file of their own. The file says {@code current=2} and has a line
 * {@code key.1=…}, {@code key.2=…} for each version (random bytes, base64). To change the key, add a version and name it
 * current; what a version did stays provable and readable only while it stays in the file.
 *
 * @param current the version in use for what is new
 * @param keys never {@code null}
 */
record VersionedKeys(int current, Map<Integer, byte[]> keys) {
    private static final String PREFIX = "key.";
    private static final String MARK = "yimen-key-mark-1";

    VersionedKeys {
        keys = Map.copyOf(keys);
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("the current version has no key");
        }
    }

    /** A random first version of so many bytes. */
    static VersionedKeys first(int bytes) {
        return new VersionedKeys(1, Map.of(1, Secrets.bytes(bytes)));
    }

    /**
     * @param bytes that a key has at least
     * @throws IllegalArgumentException if the file is not as it should be; the message holds no key
     */
    static VersionedKeys read(Path file, int bytes) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
        Map<Integer, byte[]> keys = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                keys.put(version(name.substring(PREFIX.length())), key(name, lines.getProperty(name), bytes));
            }
        }
        return new VersionedKeys(version(lines.getProperty("current", "")), keys);
    }

    /** @param purpose a line that tells who looks at the file what it is for */
    void write(Path file, String purpose) {
        StringBuilder text = new StringBuilder("# ")
                .append(purpose)
                .append("\ncurrent=")
                .append(current)
                .append('\n');
        new TreeMap<>(keys).forEach((version, key) -> text.append(PREFIX)
                .append(version)
                .append('=')
                .append(Base64.getEncoder().encodeToString(key))
                .append('\n'));
        PrivateFiles.write(file, text.toString());
    }

    /** With a random key more, one version later than the newest; the current one stays. */
    VersionedKeys withAnother(int bytes) {
        Map<Integer, byte[]> more = new TreeMap<>(keys);
        more.put(newest() + 1, Secrets.bytes(bytes));
        return new VersionedKeys(current, more);
    }

    VersionedKeys using(int version) {
        return new VersionedKeys(version, keys);
    }

    /** @throws IllegalArgumentException if there is no such version, or it is current */
    VersionedKeys without(int version) {
        Map<Integer, byte[]> fewer = new TreeMap<>(keys);
        if (fewer.remove(version) == null) {
            throw new IllegalArgumentException("there is no version " + version);
        }
        return new VersionedKeys(current, fewer);
    }

    /** By which each version is known; it tells nothing of the key. */
    Map<Integer, String> marks() {
        Map<Integer, String> marks = new TreeMap<>();
        keys.forEach((version, key) -> marks.put(
                version, HexFormat.of().formatHex(HmacSm3.of(key, MARK)).substring(0, 16)));
        return marks;
    }

    int newest() {
        return Collections.max(keys.keySet());
    }

    Optional<byte[]> key(int version) {
        return Optional.ofNullable(keys.get(version));
    }

    private static int version(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("versions of keys are counted from 1, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static byte[] key(String name, String base64, int bytes) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(name + " is not base64");
        }
        if (key.length < bytes) {
            throw new IllegalArgumentException(name + " has fewer than " + bytes + " bytes");
        }
        return key;
    }

    @Override
    public String toString() {
        return "VersionedKeys" + keys.keySet();
    }
}
