package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;

class HealthResourceTest {
    @Test
    void while_the_whiteboard_comes_up_the_api_is_not_there() {
        HealthResource health = new HealthResource();
        health.bindWhiteboard(stub(JaxrsServiceRuntime.class));

        Response answer = health.ready(stub(HttpServletRequest.class));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8))
                .contains("DOWN", "\"api\"");
    }

    /** Fails over everything as the whiteboard does over its own unfinished state. */
    private static <T> T stub(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    throw new NullPointerException();
                }));
    }
}
