package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Session;
import org.yimen.casework.domain.Outcome;
import org.yimen.rest.internal.AccountDto.GrantDto;
import org.yimen.security.Authenticated;
import org.yimen.security.SignIn;
import org.yimen.security.SignedIn;

/** Signing in and out. */
@Component(service = Part.class)
@Path("/sessions")
public final class SessionsResource implements Part {
    private final SignIn signIn;
    private final Effects effects;
    private final Front front;

    @Activate
    public SessionsResource(@Reference SignIn signIn, @Reference Effects effects, @Reference Front front) {
        this.signIn = signIn;
        this.effects = effects;
        this.front = front;
    }

    /**
     * A sign-in.
     *
     * @param login sign-in name
     * @param password as typed
     * @param kind {@code COOKIE} for browsers, which is the default, or {@code BEARER}
     */
    record SignInBody(@Needed String login, @Needed String password, Session.Kind kind) {
        @Override
        public String toString() {
            return "SignInBody";
        }
    }

    /**
     * A change of password.
     *
     * @param oldPassword as typed
     * @param newPassword as typed
     */
    record PasswordBody(@Needed String oldPassword, @Needed String newPassword) {
        @Override
        public String toString() {
            return "PasswordBody";
        }
    }

    /**
     * A session.
     *
     * @param accountId never {@code null}
     * @param name of the staff
     * @param grants roles in scopes; none while the password must be changed
     * @param mustChangePassword whether nothing but a change of password is possible
     * @param expiresAt never {@code null}
     * @param csrfToken to be sent as {@code X-CSRF-Token} with each change; only when a cookie session is opened
     * @param token to be sent as {@code Authorization: Bearer}; only when a bearer session is opened
     */
    record SessionDto(
            String accountId,
            String name,
            List<GrantDto> grants,
            boolean mustChangePassword,
            OffsetDateTime expiresAt,
            Optional<String> csrfToken,
            Optional<String> token) {
        static SessionDto of(Authenticated who, Optional<String> csrfToken, Optional<String> token) {
            return new SessionDto(
                    who.actor().accountId(),
                    who.actor().name(),
                    GrantDto.of(who.actor().grants()),
                    who.mustChangePassword(),
                    who.session().expiresAt(),
                    csrfToken,
                    token);
        }

        @Override
        public String toString() {
            return "SessionDto[" + accountId + "]";
        }
    }

    @POST
    @Public
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "Signs in; sets the session's cookies, or gives a bearer token")
    @Gives(value = SessionDto.class, status = 201)
    public Response signIn(@Context HttpServletRequest request, SignInBody body) {
        new Fields()
                .needs("/login", body.login())
                .needs("/password", body.password())
                .check();
        Session.Kind kind = body.kind() == null ? Session.Kind.COOKIE : body.kind();
        Outcome<SignedIn> outcome =
                signIn.signIn(body.login(), body.password().toCharArray(), kind, front.address(request));
        return outcome.fold(
                opened -> opened(request, opened, 201),
                refusal -> refusal.code().equals("sign-in-busy")
                        ? Effects.refused(request, refusal)
                        : SignInProblems.response(refusal));
    }

    @GET
    @Path("/current")
    @BeforePasswordChange
    @Operation(operationId = "currentSession", summary = "Who is signed in")
    @Gives(SessionDto.class)
    public Response current(@Context HttpServletRequest request) {
        Authenticated who = Calls.who(request);
        return effects.answer(request, Outcome.done(SessionDto.of(who, Optional.empty(), Optional.empty())), Reply::ok);
    }

    @DELETE
    @Path("/current")
    @BeforePasswordChange
    @Operation(operationId = "signOut", summary = "Signs out")
    @Gives(status = 204)
    public Response signOut(@Context HttpServletRequest request) {
        signIn.signOut(Calls.who(request));
        boolean secure = front.isSecure(request);
        return Response.noContent()
                .header("Set-Cookie", Cookies.endOf(Cookies.session("", secure)))
                .header("Set-Cookie", Cookies.endOf(Cookies.csrf("", secure)))
                .build();
    }

    @PUT
    @Path("/current/password")
    @BeforePasswordChange
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePassword", summary = "Sets a new password; every session of the account ends")
    @Gives(SessionDto.class)
    public Response changePassword(@Context HttpServletRequest request, PasswordBody body) {
        new Fields()
                .needs("/oldPassword", body.oldPassword())
                .needs("/newPassword", body.newPassword())
                .check();
        return signIn.changePassword(
                        Calls.who(request),
                        body.oldPassword().toCharArray(),
                        body.newPassword().toCharArray())
                .fold(opened -> opened(request, opened, 200), SignInProblems::response);
    }

    private Response opened(HttpServletRequest request, SignedIn opened, int status) {
        boolean bearer = opened.who().session().kind() == Session.Kind.BEARER;
        SessionDto body = SessionDto.of(
                opened.who(), opened.csrfToken(), bearer ? Optional.of(opened.token()) : Optional.empty());
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Json.bytes(body));
        if (!bearer) {
            boolean secure = front.isSecure(request);
            response.header("Set-Cookie", Cookies.session(opened.token(), secure));
            opened.csrfToken().ifPresent(token -> response.header("Set-Cookie", Cookies.csrf(token, secure)));
        }
        return response.build();
    }
}
