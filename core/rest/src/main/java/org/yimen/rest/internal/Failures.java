package org.yimen.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.StoreUnavailableException;
import org.yimen.casework.port.UnknownCursorException;

/** Every failure becomes a problem, for every application: no page of the server's own ever goes out. */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class Failures implements ExceptionMapper<Throwable> {
    private static final int DEEPEST = 10;

    @Override
    public Response toResponse(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Response known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        return Incident.of(failure).response();
    }

    private static Response known(Throwable failure) {
        if (failure instanceof ProblemException refused) {
            return refused.problem().response();
        }
        if (failure instanceof JsonProcessingException json) {
            return JsonFaults.of(json).response();
        }
        if (failure instanceof StoreUnavailableException) {
            return Problem.of(503, "store-unavailable", Messages.of("store.unavailable"))
                    .response();
        }
        if (failure instanceof UnknownCursorException) {
            return Problem.of(400, "cursor", Messages.of("cursor")).response();
        }
        if (failure instanceof StaleVersionException) {
            return Problem.of(409, "stale-version", Messages.of("stale")).response();
        }
        return failure instanceof WebApplicationException http ? ofHttp(http) : null;
    }

    private static Response ofHttp(WebApplicationException failure) {
        Response answer = failure.getResponse();
        int status = answer.getStatus();
        if (status < 400) {
            return answer;
        }
        if (status >= 500) {
            return failure.getCause() == null ? Incident.of(failure).response() : null;
        }
        Response problem = (isParameter(failure)
                        ? Problem.of(400, "parameter-malformed", Messages.of("parameter.malformed"))
                        : Problem.of(status))
                .response();
        String allow = answer.getHeaderString(HttpHeaders.ALLOW);
        return allow == null || status != 405
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    /** JAX-RS tells a parameter that it cannot convert as an address that is not found, with why as its cause. */
    private static boolean isParameter(WebApplicationException failure) {
        return failure.getResponse().getStatus() == 404 && failure.getCause() != null;
    }
}
