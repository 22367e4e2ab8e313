package org.yimen.security.internal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Lines of printable ASCII, each ended by a line feed, from a place in a file; knows where it stands. */
final class AsciiLines implements Closeable {
    private static final int LONGEST = 1_000;

    private final SeekableByteChannel channel;
    private final InputStream bytes;
    private final byte[] line = new byte[LONGEST];
    private long position;

    AsciiLines(Path file, long position) throws IOException {
        this.channel = Files.newByteChannel(file);
        this.channel.position(position);
        this.bytes = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        this.position = position;
    }

    /** Where the line begins that comes next. */
    long position() {
        return position;
    }

    /**
     * The next line; empty at the end.
     *
     * @throws IllegalArgumentException if there is no such line
     */
    Optional<String> next() throws IOException {
        int length = 0;
        int read = bytes.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read != '\n') {
            if (read < ' ' || read > '~' || length == LONGEST) {
                throw new IllegalArgumentException("not a line of a root");
            }
            line[length++] = (byte) read;
            read = bytes.read();
        }
        position += length + 1L;
        return Optional.of(new String(line, 0, length, StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
