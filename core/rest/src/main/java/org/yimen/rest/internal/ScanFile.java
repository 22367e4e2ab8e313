package org.yimen.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.yimen.casework.app.ScanDesk.Upload;

/** A scan on its way in: set aside on disk, measured, digested and looked at. Close it to forget it. */
final class ScanFile implements AutoCloseable {
    private final Spool file;
    private final String digest;
    private final String mediaType;
    private final long size;

    private ScanFile(Spool file, String digest, String mediaType, long size) {
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
        Spool file = Spool.open();
        try {
            MessageDigest digest = Digests.sha256();
            long size = copy(bytes, new DigestOutputStream(file.out(), digest), limits);
            ScanType type = checkedType(file, declared);
            type.check(file, limits);
            return new ScanFile(file, HexFormat.of().formatHex(digest.digest()), type.mediaType(), size);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    Upload upload(String fileName) {
        return new Upload(digest, mediaType, size, fileName, file::in);
    }

    String digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static long copy(InputStream bytes, OutputStream out, ScanLimits limits) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            size += read;
            limits.check(size);
            out.write(buffer, 0, read);
        }
        return size;
    }

    /** It says what it is and cannot be read as that. */
    static ProblemException broken() {
        return new ProblemException(Problem.of(422, "scan-broken", Messages.of("scan.broken")));
    }

    private static ScanType checkedType(Spool file, String declared) throws IOException {
        if (file.size() == 0) {
            throw new ProblemException(Problem.of(422, "scan-empty", Messages.of("scan.empty")));
        }
        ScanType found = ScanType.of(file.piece(0, ScanType.HEAD))
                .orElseThrow(() -> new ProblemException(Problem.of(422, "scan-type", Messages.of("scan.type"))));
        if (!found.mediaType().equals(declared)) {
            String sentence = Messages.of("scan.mismatch", found.mediaType(), declared);
            throw new ProblemException(Problem.of(422, "scan-mismatch", sentence));
        }
        return found;
    }
}
