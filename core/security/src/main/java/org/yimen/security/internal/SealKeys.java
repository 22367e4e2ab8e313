package org.yimen.security.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The keys that seal events, by version. The file says {@code current=2} and has a line {@code key.1=…},
 * {@code key.2=…} for each version (32 random bytes or more, base64). To change the key, add a version and name it current; a version that
 * ever sealed something stays in the file, or what it sealed can no longer be proved.
 *
 * @param current the version that seals
 * @param keys never {@code null}
 */
record SealKeys(int current, Map<Integer, byte[]> keys) {
    private static final int KEY_BYTES = 32;
    private static final String PREFIX = "key.";

    SealKeys {
        keys = Map.copyOf(keys);
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("the current version has no key");
        }
    }

    static SealKeys first() {
        return new SealKeys(1, Map.of(1, Secrets.bytes(KEY_BYTES)));
    }

    /** @throws IllegalArgumentException if the file is not as it should be; the message holds no key */
    static SealKeys read(Path file) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
        Map<Integer, byte[]> keys = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                keys.put(version(name.substring(PREFIX.length())), key(name, lines.getProperty(name)));
            }
        }
        return new SealKeys(version(lines.getProperty("current", "")), keys);
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder("# Seals the events of cases. Keep a copy apart from the database's.\n")
                .append("current=")
                .append(current)
                .append('\n');
        new TreeMap<>(keys).forEach((version, key) -> text.append(PREFIX)
                .append(version)
                .append('=')
                .append(Base64.getEncoder().encodeToString(key))
                .append('\n'));
        PrivateFiles.write(file, text.toString());
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

    private static byte[] key(String name, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(name + " is not base64");
        }
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException(name + " has fewer than " + KEY_BYTES + " bytes");
        }
        return key;
    }

    @Override
    public String toString() {
        return "SealKeys" + keys.keySet();
    }
}
