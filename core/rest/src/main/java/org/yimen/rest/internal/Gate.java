package org.yimen.rest.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Stands before everything that the server serves. It turns away what the JAX-RS implementation fails over before any of
 * our own filters is asked, and sees to it that a failure around the application is told as a problem too. It needs
 * nothing, so that it is there first and can say that the rest is starting. Safe for use by several threads.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
public final class Gate implements Filter {
    private static final String DESTINATION = "org.apache.cxf.transport.http.AbstractHTTPDestination";

    private final ServerErrors errors = new ServerErrors();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        errors.replacePage(request);
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Optional<Problem> refused = RequestRule.fault(asked);
        if (refused.isPresent()) {
            Answers.send(answer, refused.get());
        } else {
            pass(asked, answer, chain);
        }
    }

    /** The server would show its own page, with the names of exceptions, for what comes out here. */
    private static void pass(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        try {
            Answers answers = new Answers(asked, answer);
            chain.doFilter(new Incoming(asked), answers);
            answers.replacePage();
        } catch (ServletException | RuntimeException failed) {
            if (answer.isCommitted()) {
                throw failed;
            }
            Answers.send(answer, isTakenAway(failed) ? Problem.starting() : Incident.of(failed));
        }
    }

    /** The JAX-RS implementation fails so when the application is put together anew between its choice and its call. */
    private static boolean isTakenAway(Exception failed) {
        StackTraceElement[] trace = failed.getStackTrace();
        return failed instanceof NullPointerException
                && trace.length > 0
                && DESTINATION.equals(trace[0].getClassName());
    }
}
