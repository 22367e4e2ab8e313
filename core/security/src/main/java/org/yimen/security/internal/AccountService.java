package org.yimen.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Permission;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;
import org.yimen.security.AccountView;
import org.yimen.security.Accounts;
import org.yimen.security.GrantInput;
import org.yimen.security.TemporaryPassword;

/** Administration of accounts. */
@Component
public final class AccountService implements Accounts {
    private final Transactions transactions;
    private final PasswordHashing hashing;
    private final Time time;
    private final GrantChange grantChange;

    @Activate
    public AccountService(
            @Reference Transactions transactions, @Reference PasswordHashing hashing, @Reference Time time) {
        this.transactions = transactions;
        this.hashing = hashing;
        this.time = time;
        this.grantChange = new GrantChange(time);
    }

    @Override
    public Outcome<List<AccountView>> list(Actor actor) {
        return allowed(actor, Permission.MANAGE_ACCOUNTS, Permission.GRANT_ROLES)
                .map(yes -> transactions.read(stores ->
                        stores.accounts().all().stream().map(AccountView::of).toList()));
    }

    @Override
    public Outcome<AccountView> find(Actor actor, String accountId) {
        return allowed(actor, Permission.MANAGE_ACCOUNTS, Permission.GRANT_ROLES)
                .then(yes -> transactions.read(stores -> stored(stores, accountId)))
                .map(AccountView::of);
    }

    @Override
    public Outcome<TemporaryPassword> create(Actor actor, String login, String name) {
        String normal = Logins.normal(login);
        String shown = name.strip();
        return allowed(actor, Permission.MANAGE_ACCOUNTS)
                .unless(yes -> transactions.read(stores -> NewAccounts.refusal(stores, normal, shown)))
                .then(yes -> withPassword((stores, hash) -> inserted(stores, actor, normal, shown, hash)));
    }

    private Outcome<Account> inserted(Stores stores, Actor actor, String login, String name, String hash) {
        return Outcome.done(true)
                .unless(yes -> NewAccounts.refusal(stores, login, name))
                .map(yes -> stores.accounts().insert(NewAccounts.of(login, name, hash, List.of(), true, time.now())))
                .peek(account -> audit(stores, "account-created", actor, account));
    }

    @Override
    public Outcome<TemporaryPassword> resetPassword(Actor actor, String accountId, long version) {
        return allowed(actor, Permission.MANAGE_ACCOUNTS)
                .unless(yes -> actor.accountId().equals(accountId)
                        ? Optional.of(Refusal.illegal("own-password", "不能重置自己的密码，请使用“修改密码”。"))
                        : Optional.empty())
                .then(yes -> withPassword((stores, hash) -> stored(stores, accountId)
                        .unless(account -> beyondScope(actor, account))
                        .unless(account -> stale(account, version))
                        .unless(Duties::passwordRefusal)
                        .map(account -> update(stores, Changed.password(account, hash, true, time.now())))
                        .peek(account -> stores.sessions().removeAllOf(accountId))
                        .peek(account -> audit(stores, "password-reset", actor, account))));
    }

    @Override
    public Outcome<AccountView> deactivate(Actor actor, String accountId, long version) {
        return change(actor, accountId, version, (stores, account) -> Outcome.done(account)
                .unless(found -> LastAdministrators.losing(stores, found, List.of()))
                .map(found -> update(stores, Changed.active(found, false)))
                .peek(found -> stores.sessions().removeAllOf(accountId))
                .peek(found -> audit(stores, "account-deactivated", actor, found)));
    }

    @Override
    public Outcome<AccountView> activate(Actor actor, String accountId, long version) {
        return change(actor, accountId, version, (stores, account) -> Outcome.done(
                        update(stores, Changed.active(account, true)))
                .peek(found -> audit(stores, "account-activated", actor, found)));
    }

    @Override
    public Outcome<AccountView> unlock(Actor actor, String accountId, long version) {
        return change(actor, accountId, version, (stores, account) -> Outcome.done(
                        update(stores, Changed.count(account, Lockout.Count.NONE)))
                .peek(found -> audit(stores, "account-unlocked", actor, found)));
    }

    @Override
    public Outcome<AccountView> changeGrants(Actor actor, String accountId, long version, List<GrantInput> grants) {
        return allowed(actor, Permission.GRANT_ROLES)
                .unless(yes -> GrantChange.refusal(actor, accountId, grants))
                .then(yes -> transactions.write(stores -> stored(stores, accountId)
                        .then(account ->
                                grantChange.apply(stores, actor, account, version, GrantRules.grants(grants)))))
                .map(AccountView::of);
    }

    private Outcome<AccountView> change(
            Actor actor, String accountId, long version, BiFunction<Stores, Account, Outcome<Account>> how) {
        return allowed(actor, Permission.MANAGE_ACCOUNTS)
                .then(yes -> transactions.write(stores -> stored(stores, accountId)
                        .unless(account -> beyondScope(actor, account))
                        .unless(account -> stale(account, version))
                        .then(account -> how.apply(stores, account))))
                .map(AccountView::of);
    }

    /** An account is where its roles hold; one without roles is anybody's. */
    private static Optional<Refusal> beyondScope(Actor actor, Account account) {
        return Access.checkAll(
                actor,
                Permission.MANAGE_ACCOUNTS,
                account.grants().stream().map(Grant::place).toList());
    }

    /** Hashed before the transaction begins. */
    private Outcome<TemporaryPassword> withPassword(BiFunction<Stores, String, Outcome<Account>> how) {
        String password = Secrets.password();
        return hashing.hash(password.toCharArray())
                .then(hash -> transactions.write(stores -> how.apply(stores, hash)))
                .map(account -> new TemporaryPassword(AccountView.of(account), password));
    }

    /** Done if one of the permissions is held; the first one is named in the refusal. */
    private static Outcome<Boolean> allowed(Actor actor, Permission permission, Permission... others) {
        boolean other = List.of(others).stream()
                .anyMatch(next -> Access.checkAnywhere(actor, next).isEmpty());
        return Outcome.done(true).unless(yes -> other ? Optional.empty() : Access.checkAnywhere(actor, permission));
    }

    private static Outcome<Account> stored(Stores stores, String accountId) {
        return Outcome.ofOptional(stores.accounts().find(accountId), Refusal.notFound("账号"));
    }

    private static Optional<Refusal> stale(Account account, long seen) {
        return account.version() == seen ? Optional.empty() : Optional.of(Refusal.stale());
    }

    private static Account update(Stores stores, Account account) {
        return stores.accounts().update(account);
    }

    private void audit(Stores stores, String type, Actor actor, Account account) {
        Audit.line(
                stores, type, time.now(), Audit.by(actor), Map.of("account", account.id(), "login", account.login()));
    }
}
