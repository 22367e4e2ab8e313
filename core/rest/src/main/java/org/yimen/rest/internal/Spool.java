package org.yimen.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that are too many for the memory, on disk for the time of one request. The file is the platform's own user's
 * alone and loses its name as soon as it is open, so that nothing is left of it when the process is killed; where the
 * system cannot do that (Windows), it goes when this is closed. Safe for use by several threads: whoever reads it and is
 * interrupted spoils it for nobody else.
 */
final class Spool implements AutoCloseable {
    private final Path file;
    private final RandomAccessFile bytes;

    private Spool(Path file, RandomAccessFile bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static Spool open() throws IOException {
        return open(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Spool open(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "yimen-scan", ".tmp");
        try {
            Spool spool = new Spool(file, new RandomAccessFile(file.toFile(), "rw"));
            spool.forgetName();
            return spool;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private void forgetName() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            file.toFile().deleteOnExit();
        }
    }

    /** Writes behind what is there; closing it does nothing. */
    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                append(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                append(from, offset, length);
            }
        };
    }

    /** Reads from the beginning, whoever else reads meanwhile; closing it does nothing. */
    InputStream in() {
        return new Reading();
    }

    synchronized long size() throws IOException {
        return bytes.length();
    }

    /** The bytes from a place on, as many as there are and wanted. */
    byte[] piece(long from, int most) throws IOException {
        try (InputStream in = new Reading()) {
            in.skipNBytes(from);
            return in.readNBytes(most);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(file);
    }

    private synchronized void append(byte[] from, int offset, int length) throws IOException {
        bytes.seek(bytes.length());
        bytes.write(from, offset, length);
    }

    private synchronized int read(long from, byte[] into, int offset, int length) throws IOException {
        bytes.seek(from);
        return bytes.read(into, offset, length);
    }

    /** One reader's place. */
    private final class Reading extends InputStream {
        private long place;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = Spool.this.read(place, into, offset, length);
            place += Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = Math.max(0, Math.min(count, size() - place));
            place += skipped;
            return skipped;
        }
    }
}
