package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.domain.Outcome;
import org.yimen.security.AccountView;
import org.yimen.security.Accounts;
import org.yimen.security.GrantInput;
import org.yimen.security.TemporaryPassword;

/** Accounts and their roles, under separated duties. */
@Component(service = Part.class)
@Path("/accounts")
public final class AccountsResource implements Part {
    private final Accounts accounts;
    private final Effects effects;

    @Activate
    public AccountsResource(@Reference Accounts accounts, @Reference Effects effects) {
        this.accounts = accounts;
        this.effects = effects;
    }

    /**
     * A new account.
     *
     * @param login sign-in name
     * @param name as shown on records
     */
    record AccountBody(@Needed String login, @Needed String name) {}

    /**
     * All that an account shall hold.
     *
     * @param grants roles in scopes
     */
    record GrantsBody(@Needed List<GrantBody> grants) {
        List<GrantInput> inputs() {
            new Fields().needs("/grants", grants).check();
            return grants.stream().map(GrantBody::input).toList();
        }
    }

    /**
     * A role in a scope.
     *
     * @param role code
     * @param region 12 digits; it holds there and in everything below
     * @param department the department it is confined to; needed for a department's own roles, and for no others
     */
    record GrantBody(@Needed String role, @Needed String region, String department) {
        GrantInput input() {
            return new GrantInput(role, region, department);
        }
    }

    /**
     * All accounts.
     *
     * @param accounts by sign-in name
     */
    record AccountsDto(List<AccountDto> accounts) {}

    /**
     * A temporary password, told this once: a repeated request does not tell it again.
     *
     * @param account never {@code null}
     * @param password to be changed at the next sign-in
     */
    record TemporaryPasswordDto(AccountDto account, Optional<String> password) {
        @Override
        public String toString() {
            return "TemporaryPasswordDto[" + account.id() + "]";
        }
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "All accounts by sign-in name")
    @Gives(AccountsDto.class)
    public Response list(@Context HttpServletRequest request) {
        return effects.answer(
                request,
                accounts.list(Calls.actor(request)),
                all -> Reply.ok(new AccountsDto(all.stream().map(AccountDto::of).toList())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAccount", summary = "One account")
    @Gives(AccountDto.class)
    public Response find(@Context HttpServletRequest request, @PathParam("id") String id) {
        return effects.answer(request, accounts.find(Calls.actor(request), id), AccountsResource::reply);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createAccount", summary = "Creates an account without roles; tells a temporary password")
    @Gives(value = TemporaryPasswordDto.class, status = 201)
    public Response create(@Context HttpServletRequest request, AccountBody body) {
        return effects.post(
                request,
                () -> accounts.create(Calls.actor(request), Fields.text(body.login()), Fields.text(body.name())),
                made -> {
                    AccountDto account = AccountDto.of(made.account());
                    return Reply.created("/accounts/" + account.id(), account.version(), told(made))
                            .keeping(new TemporaryPasswordDto(account, Optional.empty()));
                });
    }

    @POST
    @Path("/{id}/password-reset")
    @Operation(operationId = "resetPassword", summary = "Tells a temporary password in place of a forgotten one")
    @Gives(value = TemporaryPasswordDto.class, match = Gives.Match.REQUIRED)
    public Response reset(@Context HttpServletRequest request, @PathParam("id") String id) {
        long version = Calls.requiredVersion(request);
        return effects.post(request, () -> accounts.resetPassword(Calls.actor(request), id, version), made -> Reply.ok(
                        made.account().version(), told(made))
                .keeping(new TemporaryPasswordDto(AccountDto.of(made.account()), Optional.empty())));
    }

    @POST
    @Path("/{id}/deactivation")
    @Operation(operationId = "deactivateAccount", summary = "Lets an account sign in no longer")
    @Gives(value = AccountDto.class, match = Gives.Match.REQUIRED)
    public Response deactivate(@Context HttpServletRequest request, @PathParam("id") String id) {
        return change(request, id, accounts::deactivate);
    }

    @POST
    @Path("/{id}/activation")
    @Operation(operationId = "activateAccount", summary = "Lets an account sign in again")
    @Gives(value = AccountDto.class, match = Gives.Match.REQUIRED)
    public Response activate(@Context HttpServletRequest request, @PathParam("id") String id) {
        return change(request, id, accounts::activate);
    }

    @POST
    @Path("/{id}/unlocking")
    @Operation(operationId = "unlockAccount", summary = "Ends a lock after too many wrong passwords")
    @Gives(value = AccountDto.class, match = Gives.Match.REQUIRED)
    public Response unlock(@Context HttpServletRequest request, @PathParam("id") String id) {
        return change(request, id, accounts::unlock);
    }

    @PUT
    @Path("/{id}/grants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeGrants", summary = "Gives an account exactly these roles")
    @Gives(value = AccountDto.class, match = Gives.Match.REQUIRED)
    public Response grants(@Context HttpServletRequest request, @PathParam("id") String id, GrantsBody body) {
        List<GrantInput> grants = body.inputs();
        long version = Calls.requiredVersion(request);
        return effects.change(
                request,
                () -> accounts.changeGrants(Calls.actor(request), id, version, grants),
                AccountsResource::reply);
    }

    private interface Change {
        Outcome<AccountView> of(Actor actor, String id, long version);
    }

    private Response change(HttpServletRequest request, String id, Change change) {
        long version = Calls.requiredVersion(request);
        return effects.post(request, () -> change.of(Calls.actor(request), id, version), AccountsResource::reply);
    }

    private static Reply reply(AccountView account) {
        return Reply.ok(account.version(), AccountDto.of(account));
    }

    private static TemporaryPasswordDto told(TemporaryPassword made) {
        return new TemporaryPasswordDto(AccountDto.of(made.account()), Optional.of(made.password()));
    }
}
