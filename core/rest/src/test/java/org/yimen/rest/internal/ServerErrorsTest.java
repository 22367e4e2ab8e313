package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
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

        new ServerErrors().replacePage(server);
        ByteBuffer told = server.getErrorHandler().badMessageError(431, "Request Header Fields Too Large", fields);

        assertThat(StandardCharsets.UTF_8.decode(told).toString())
                .contains("\"status\":431", "urn:yimen:problem:")
                .doesNotContain("<h1>", "Request Header");
        assertThat(fields.get("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(fields.get("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_server_is_given_it_once_and_again_when_it_has_lost_it() throws Exception {
        ServerErrors errors = new ServerErrors();
        server.start();

        errors.replacePage(server);
        ErrorHandler first = server.getErrorHandler();
        errors.replacePage(server);
        assertThat(server.getErrorHandler()).isSameAs(first).isInstanceOf(ServerErrors.Problems.class);
        assertThat(server.getBeans(ErrorHandler.class)).containsExactly(first);

        server.setErrorHandler(new ErrorHandler());
        errors.replacePage(server);
        assertThat(server.getErrorHandler()).isInstanceOf(ServerErrors.Problems.class);
    }
}
