package org.yimen.security.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The folder of signed roots, one file each, named by number and time. */
record RootFolder(Path path) {
    private static final Pattern NAME = Pattern.compile("root-([0-9]{6,18})-([0-9]{8}T[0-9]{6}Z)\\.txt");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The files by the numbers in their names; none if there is no such folder. */
    NavigableMap<Long, Path> files() {
        NavigableMap<Long, Path> files = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            return files;
        }
        try (Stream<Path> all = Files.list(path)) {
            all.sorted().forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    files.put(Long.parseLong(name.group(1)), file);
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot look into " + path, failed);
        }
        return files;
    }

    /** When the last root was signed, by its name; to the second. */
    Optional<Instant> lastSigned() {
        return Optional.ofNullable(files().lastEntry())
                .map(last -> NAME.matcher(last.getValue().getFileName().toString()))
                .filter(Matcher::matches)
                .map(name -> TIME.parse(name.group(2), Instant::from));
    }

    Path file(long number, Instant created) {
        return path.resolve(String.format("root-%06d-%s.txt", number, TIME.format(created)));
    }

    /** Digest of a file as it is, in the notation of roots. */
    static String digest(Path file) throws IOException {
        SM3Digest digest = new SM3Digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return "sm3:" + HexFormat.of().formatHex(result);
    }
}
