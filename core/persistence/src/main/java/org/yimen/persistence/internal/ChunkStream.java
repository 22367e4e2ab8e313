package org.yimen.persistence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;

/** Reads pieces one after the other, each fetched when the one before is used up. */
final class ChunkStream extends InputStream {
    private final int chunks;
    private final IntFunction<byte[]> fetch;
    private int next;
    private InputStream current = InputStream.nullInputStream();

    ChunkStream(int chunks, IntFunction<byte[]> fetch) {
        this.chunks = chunks;
        this.fetch = fetch;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = readCurrent(buffer, offset, length);
        while (count < 0 && next < chunks) {
            current = new ByteArrayInputStream(fetch.apply(next++));
            count = readCurrent(buffer, offset, length);
        }
        return count;
    }

    private int readCurrent(byte[] buffer, int offset, int length) {
        try {
            return current.read(buffer, offset, length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
