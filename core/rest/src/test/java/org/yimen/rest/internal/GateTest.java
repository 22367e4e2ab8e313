package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Sent sent = new Sent();

    @Test
    void an_error_page_of_the_server_becomes_a_problem() throws Exception {
        pass("/other", (request, response) -> ((HttpServletResponse) response).sendError(405, "HTTP ERROR 405"));

        assertThat(sent.status).isEqualTo(405);
        assertThat(sent.headers).containsKey("Content-Security-Policy");
        assertThat(sent.text()).contains("method-not-allowed").doesNotContain("ERROR");
    }

    @Test
    void while_nobody_serves_the_api_it_is_starting() throws Exception {
        pass("/api/v1/health/ready", (request, response) -> ((HttpServletResponse) response).sendError(404));

        assertThat(sent.status).isEqualTo(503);
        assertThat(sent.headers).containsKey("Retry-After");
    }

    @Test
    void a_page_that_says_the_same_becomes_a_problem_too() throws Exception {
        pass("/api/v1/cases", (request, response) -> {
            ((HttpServletResponse) response).setStatus(404);
            response.setContentType("text/html");
        });

        assertThat(sent.status).isEqualTo(503);
        assertThat(sent.text()).contains("starting");
    }

    @Test
    void what_is_served_passes_untouched() throws Exception {
        pass("/api/v1/cases", (request, response) -> {
            ((HttpServletResponse) response).setStatus(404);
            response.setContentType(Problem.MEDIA_TYPE);
        });

        assertThat(sent.status).isEqualTo(404);
        assertThat(sent.text()).isEmpty();
    }

    @Test
    void a_failure_around_the_application_gets_a_number() throws Exception {
        pass("/api/v1/cases", (request, response) -> {
            throw new ServletException("a secret");
        });

        assertThat(sent.status).isEqualTo(500);
        assertThat(sent.text()).contains("编号").doesNotContain("secret", "Exception");
    }

    @Test
    void an_application_that_is_put_together_anew_is_starting() throws Exception {
        NullPointerException gone = new NullPointerException();
        gone.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.apache.cxf.transport.http.AbstractHTTPDestination", "invoke", null, 267)
        });

        pass("/api/v1/cases", (request, response) -> {
            throw gone;
        });

        assertThat(sent.status).isEqualTo(503);
        assertThat(sent.headers).containsKey("Retry-After");
    }

    @Test
    void a_failure_in_the_midst_of_an_answer_cannot_be_told() {
        sent.committed = true;

        assertThatThrownBy(() -> pass("/api/v1/cases", (request, response) -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void pass(String path, FilterChain chain) throws Exception {
        Map<String, Object> answers = Map.of(
                "getRequestURI",
                path,
                "getRequestURL",
                new StringBuffer("http://127.0.0.1" + path),
                "getContentLengthLong",
                0L);
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                GateTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                GateTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> sent.call(method, arguments));
        new Gate().doFilter(request, response, chain);
    }

    /** What a server was told to send. */
    private static final class Sent extends ServletOutputStream {
        private final Map<String, String> headers = new HashMap<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int status = 200;
        private boolean committed;

        Object call(Method method, Object[] arguments) {
            switch (method.getName()) {
                case "setStatus" -> status = (int) arguments[0];
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                default -> {}
            }
            return switch (method.getName()) {
                case "getStatus" -> status;
                case "getContentType" -> headers.get("Content-Type");
                case "isCommitted" -> committed;
                case "getOutputStream" -> this;
                default -> null;
            };
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
