package org.yimen.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.yimen.casework.app.ScanDesk.Upload;

/** A scan on its way in: written to a file of its own, measured, digested and looked at. Close it to remove the file. */
final class ScanFile implements AutoCloseable {
    /** Largest scan in bytes; platform default. */
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Path file;
    private final String digest;
    private final String mediaType;
    private final long size;

    private ScanFile(Path file, String digest, String mediaType, long size) {
        this.file = file;
        this.digest = digest;
        this.mediaType = mediaType;
        this.size = size;
    }

    /**
     * Receives the bytes.
     *
     * @param declared media type as declared by the sender, without parameters
     * @throws ProblemException if they are empty, too many, of no known type, of another type than declared, or broken
     */
    static ScanFile receive(InputStream bytes, String declared, ScanLimits limits) throws IOException {
        Path file = Files.createTempFile("yimen-scan", ".tmp");
        try {
            MessageDigest digest = Digests.sha256();
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                size = copy(bytes, out);
            }
            ScanType type = checkedType(file, size, declared);
            type.check(file, limits);
            return new ScanFile(file, HexFormat.of().formatHex(digest.digest()), type.mediaType(), size);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    Upload upload(String fileName) {
        return new Upload(digest, mediaType, size, fileName, () -> Files.newInputStream(file));
    }

    String digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static long copy(InputStream bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            size += read;
            if (size > MOST_BYTES) {
                String most = Long.toString(MOST_BYTES / 1024 / 1024);
                throw new ProblemException(Problem.of(413, "scan-too-large", Messages.of("scan.too-large", most)));
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    /** It says what it is and cannot be read as that. */
    static ProblemException broken() {
        return new ProblemException(Problem.of(422, "scan-broken", Messages.of("scan.broken")));
    }

    private static ScanType checkedType(Path file, long size, String declared) throws IOException {
        if (size == 0) {
            throw new ProblemException(Problem.of(422, "scan-empty", Messages.of("scan.empty")));
        }
        ScanType found;
        try (InputStream in = Files.newInputStream(file)) {
            found = ScanType.of(in.readNBytes(ScanType.HEAD))
                    .orElseThrow(() -> new ProblemException(Problem.of(422, "scan-type", Messages.of("scan.type"))));
        }
        if (!found.mediaType().equals(declared)) {
            String sentence = Messages.of("scan.mismatch", found.mediaType(), declared);
            throw new ProblemException(Problem.of(422, "scan-mismatch", sentence));
        }
        return found;
    }
}
