package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class IncomingTest {
    @Test
    void a_body_that_has_broken_off_is_told_as_such_however_often_it_is_asked_for() throws Exception {
        ServletInputStream body = incoming(new Body("{\"a\"", new IllegalStateException()));

        assertThat(body.readNBytes(4)).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\"");
        assertThatThrownBy(() -> body.read(new byte[8], 0, 8)).isInstanceOf(IOException.class);
        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
        assertThatThrownBy(body::available).isInstanceOf(IOException.class);
    }

    @Test
    void a_failure_of_another_kind_stays_what_it_is() throws Exception {
        ServletInputStream body = incoming(new Body("", new NullPointerException()));

        assertThatThrownBy(body::read).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_whole_body_passes_untouched() throws Exception {
        ServletInputStream body = incoming(new Body("{\"a\":1}", null));

        assertThat(body.available()).isEqualTo(7);
        assertThat(body.read()).isEqualTo('{');
        assertThat(body.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("\"a\":1}");
        assertThat(body.read()).isEqualTo(-1);
    }

    private static ServletInputStream incoming(ServletInputStream body) throws IOException {
        return new Incoming((HttpServletRequest) Proxy.newProxyInstance(
                        IncomingTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) -> method.getName().equals("getInputStream") ? body : null))
                .getInputStream();
    }

    /** What the server gives; once all is read that came, it fails if there should have been more. */
    private static final class Body extends ServletInputStream {
        private final InputStream came;
        private final RuntimeException failure;

        private Body(String came, RuntimeException failure) {
            this.came = new ByteArrayInputStream(came.getBytes(StandardCharsets.UTF_8));
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            failAtItsEnd();
            return came.read();
        }

        @Override
        public int available() throws IOException {
            failAtItsEnd();
            return came.available();
        }

        private void failAtItsEnd() throws IOException {
            if (came.available() == 0 && failure != null) {
                throw failure;
            }
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
