package org.yimen.rest.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body on its way in. One that breaks off, or whose chunks are malformed, is the sender's doing and no failure of the
 * platform.
 */
final class Received extends FilterInputStream {
    private Received(InputStream in) {
        super(in);
    }

    static InputStream of(InputStream body) {
        return new Received(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException brokenOff) {
            throw new ProblemException(Problem.of(400, "body-incomplete", Messages.of("body.incomplete")));
        }
    }
}
