package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API counts as served from its first answer on, and not before. */
class ApiProbeTest {
    private final ApiProbe probe = new ApiProbe();
    private final AtomicInteger status = new AtomicInteger(404);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/catalogue", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpServletRequest request(boolean secure) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getLocalAddr" -> server.getAddress().getAddress().getHostAddress();
                    case "getLocalPort" -> server.getAddress().getPort();
                    case "isSecure" -> secure;
                    default -> throw new AssertionError("not needed: " + method.getName());
                });
    }

    @Test
    void itIsNotServedWhileItsAddressAnswersNotFound() {
        assertThat(probe.answers(request(false))).isFalse();
        status.set(200);
        assertThat(probe.answers(request(false))).isTrue();
    }

    @Test
    void whatHasAnsweredOnceIsAskedAgainOnlyWhenItWasGone() {
        status.set(200);
        assertThat(probe.answers(request(false))).isTrue();
        assertThat(probe.answers(request(false))).isTrue();
        assertThat(asked).hasValue(1);
        probe.forget();
        status.set(404);
        assertThat(probe.answers(request(false))).isFalse();
    }

    @Test
    void whereNobodyListensItIsNotServed() {
        HttpServletRequest nowhere = request(false);
        server.stop(0);
        assertThat(probe.answers(nowhere)).isFalse();
    }

    @Test
    void overTlsTheWhiteboardsWordIsTaken() {
        assertThat(probe.answers(request(true))).isTrue();
        assertThat(asked).hasValue(0);
    }
}
