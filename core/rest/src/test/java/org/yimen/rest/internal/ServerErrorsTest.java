package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerErrorsTest {
    private final Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void what_a_running_server_turns_away_is_told_as_a_problem() throws Exception {
        HttpFields fields = new HttpFields();
        server.start();

        new ServerErrors().setServer(server);
        ByteBuffer told = server.getErrorHandler().badMessageError(431, "Request Header Fields Too Large", fields);

        assertThat(StandardCharsets.UTF_8.decode(told).toString())
                .contains("\"status\":431", "urn:yimen:problem:")
                .doesNotContain("<h1>", "Request Header");
        assertThat(fields.get("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(fields.get("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
