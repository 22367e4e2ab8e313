package org.yimen.rest.internal;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Session;
import org.yimen.security.Authenticated;
import org.yimen.security.SignIn;

/**
 * Lets nobody in without a sign-in but to operations marked {@link Public}. A browser's session must prove with each
 * change that its own page sent it.
 */
@Provider
@Component(service = Part.class)
@Priority(Priorities.AUTHENTICATION)
public final class Auth implements ContainerRequestFilter, Part {
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SignIn signIn;

    /** Speaks for the request of the calling thread. */
    @Context
    private ResourceInfo operation;

    /** Speaks for the request of the calling thread too; unlike JAX-RS, it bears cookies that are none. */
    @Context
    private HttpServletRequest http;

    @Activate
    public Auth(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        if (method != null && method.isAnnotationPresent(Public.class)) {
            return;
        }
        Optional<Authenticated> who = authenticated(request);
        if (who.isEmpty()) {
            request.abortWith(Problem.of(401, "sign-in-required", Messages.of("sign-in.required"))
                    .response());
            return;
        }
        problem(request, who.get(), method)
                .ifPresentOrElse(
                        problem -> request.abortWith(problem.response()),
                        () -> request.setProperty(Calls.SIGNED_IN, who.get()));
    }

    private Optional<Authenticated> authenticated(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? signIn.authenticate(
                            authorization.substring(BEARER.length()).strip(), Session.Kind.BEARER)
                    : Optional.empty();
        }
        return Optional.ofNullable(Cookies.session(http))
                .flatMap(secret -> signIn.authenticate(secret, Session.Kind.COOKIE));
    }

    private static Optional<Problem> problem(ContainerRequestContext request, Authenticated who, Method method) {
        boolean unsafe = !SAFE.contains(request.getMethod());
        if (unsafe && !who.csrfMatches(request.getHeaderString("X-CSRF-Token"))) {
            return Optional.of(Problem.of(403, "csrf-missing", Messages.of("csrf.missing")));
        }
        boolean allowed = method != null && method.isAnnotationPresent(BeforePasswordChange.class);
        return who.mustChangePassword() && !allowed
                ? Optional.of(Problem.of(403, "password-change-required", Messages.of("password.change-first")))
                : Optional.empty();
    }
}
