package org.yimen.rest.internal;

import java.io.EOFException;
import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body may break off, which is the sender's doing and no failure of the platform. The server tells it by an
 * {@link IOException} at first, and by an {@link IllegalStateException} to whoever asks again; the JAX-RS implementation
 * does ask again before it answers, and bears an {@link IOException} only.
 */
final class Incoming extends HttpServletRequestWrapper {
    Incoming(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Body(super.getInputStream());
    }

    private static final class Body extends ServletInputStream {
        private final ServletInputStream body;

        private Body(ServletInputStream body) {
            this.body = body;
        }

        private interface Question {
            int ask() throws IOException;
        }

        private static int answer(Question question) throws IOException {
            try {
                return question.ask();
            } catch (IllegalStateException brokenOff) {
                throw new EOFException("the body has broken off");
            }
        }

        @Override
        public int read() throws IOException {
            return answer(body::read);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return answer(() -> body.read(bytes, offset, length));
        }

        @Override
        public int available() throws IOException {
            return answer(body::available);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
