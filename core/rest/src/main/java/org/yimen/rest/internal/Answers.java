package org.yimen.rest.internal;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** An answer in which the server's own error pages become problems. */
final class Answers extends HttpServletResponseWrapper {
    private final boolean ofApi;

    Answers(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.ofApi = RequestRule.isOfApi(request);
    }

    /** What the sender has set, such as a challenge to sign in, goes with it. */
    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        write((HttpServletResponse) getResponse(), problem(status));
    }

    /** The message is the server's own, in English, and may quote the request. */
    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    /** The JAX-RS implementation writes a page of its own while it has a base address and nothing to serve there yet. */
    void replacePage() throws IOException {
        String type = getContentType();
        if (ofApi && getStatus() >= 400 && type != null && type.startsWith("text/html") && !isCommitted()) {
            send((HttpServletResponse) getResponse(), problem(getStatus()));
        }
    }

    /** In place of whatever was going to be sent. */
    static void send(HttpServletResponse response, Problem problem) throws IOException {
        response.reset();
        write(response, problem);
    }

    private static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        HeadersFilter.HEADERS.forEach(response::setHeader);
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(Json.bytes(problem));
    }

    /** The API answers every address below its own: if the server has to, the API is not there yet. */
    private Problem problem(int status) {
        return ofApi && status == 404 ? Problem.starting() : Problem.of(status);
    }
}
