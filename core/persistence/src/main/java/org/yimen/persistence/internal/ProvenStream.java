package org.yimen.persistence.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Bytes that prove at their end that they are those with a digest, and as many as was said. */
final class ProvenStream extends FilterInputStream {
    private final String digest;
    private final long size;
    private final Supplier<RuntimeException> refuted;
    private long count;
    private boolean ended;

    /** @param refuted what is thrown at the end if they are not */
    ProvenStream(InputStream bytes, String digest, long size, Supplier<RuntimeException> refuted) {
        super(new DigestInputStream(bytes, sha256()));
        this.digest = digest;
        this.size = size;
        this.refuted = refuted;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read >= 0) {
            count += read;
        } else if (!ended) {
            ended = true;
            prove();
        }
        return read;
    }

    /** By reading: what is not read cannot be proved. */
    @Override
    public long skip(long wanted) throws IOException {
        return readNBytes((int) Math.min(wanted, DatabasePieces.SIZE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void prove() {
        String found = HexFormat.of()
                .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        if (count != size || !found.equals(digest)) {
            throw refuted.get();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
