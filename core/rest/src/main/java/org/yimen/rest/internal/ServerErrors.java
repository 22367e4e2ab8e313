package org.yimen.rest.internal;

import java.nio.ByteBuffer;
import javax.servlet.ServletRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * Tells as a problem what the server turns away before it looks for anybody who serves it: no HTTP, an address that cannot
 * be decoded, a head that is too long. It is given to the server that brings a request, from the first one on: a service
 * of handlers would be another way to get at it, but the server starts anew whenever one comes or goes, and breaks off
 * what it is answering. Safe for use by several threads.
 */
final class ServerErrors {
    /** Replaces the page of the server that brought a request, if it shows its own; does nothing under another server. */
    void replacePage(ServletRequest request) {
        Request brought = Request.getBaseRequest(request);
        if (brought != null) {
            replacePage(brought.getHttpChannel().getServer());
        }
    }

    void replacePage(Server server) {
        if (!isReplaced(server)) {
            synchronized (this) {
                if (!isReplaced(server)) {
                    Problems problems = new Problems();
                    // A server that runs starts what it is given, and what has started takes no server any more.
                    problems.setServer(server);
                    server.setErrorHandler(problems);
                }
            }
        }
    }

    private static boolean isReplaced(Server server) {
        return server.getErrorHandler() instanceof Problems;
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
