package org.yimen.casework.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.framework.Bundle;

/**
 * SHA-256 over what a bundle holds: the names and contents of its entries in the order of their names. Read from the
 * framework's own copy, so that a file overwritten or deleted in {@code deploy/} does not matter, and the same for the
 * same contents however the archive was packed.
 */
final class BundleDigest {
    private BundleDigest() {}

    /** Hexadecimal; empty if the bundle cannot be read, as when it is being uninstalled. */
    static Optional<String> of(Bundle bundle) {
        try {
            TreeSet<String> paths = new TreeSet<>();
            collect(bundle, "/", paths);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : paths) {
                add(digest, path.getBytes(StandardCharsets.UTF_8));
                add(digest, content(bundle, path));
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | IllegalStateException | NoSuchAlgorithmException unreadable) {
            return Optional.empty();
        }
    }

    private static void collect(Bundle bundle, String folder, TreeSet<String> paths) {
        Enumeration<String> entries = bundle.getEntryPaths(folder);
        for (String entry : entries == null ? Collections.<String>emptyList() : Collections.list(entries)) {
            if (entry.endsWith("/")) {
                collect(bundle, entry, paths);
            } else {
                paths.add(entry);
            }
        }
    }

    private static byte[] content(Bundle bundle, String path) throws IOException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            throw new IOException("no entry " + path);
        }
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        }
    }

    /** The length goes first, so that no two lists of entries run together alike. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }
}
