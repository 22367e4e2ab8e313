package org.yimen.rest.internal;

import java.nio.ByteBuffer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.osgi.service.component.annotations.Component;

/**
 * Tells as a problem what the server turns away before it looks for anybody who serves it: no HTTP, an address that cannot
 * be decoded, a head that is too long. It handles no request; the server gives itself to each of its handlers, and that is
 * how its own page is replaced. Safe for use by several threads.
 */
@Component(service = Handler.class)
public final class ServerErrors extends AbstractHandler {
    @Override
    public void setServer(Server server) {
        super.setServer(server);
        if (server != null) {
            Problems problems = new Problems();
            // A server that runs starts what it is given, and what has started takes no server any more.
            problems.setServer(server);
            server.setErrorHandler(problems);
        }
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
        // Others do.
    }

    /** What the server asks when there is no request yet that an answer could be made for. */
    static final class Problems extends ErrorHandler {
        @Override
        public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
            HeadersFilter.HEADERS.forEach(fields::put);
            fields.put("Content-Type", Problem.MEDIA_TYPE);
            return ByteBuffer.wrap(Json.bytes(Problem.of(status)));
        }
    }
}
