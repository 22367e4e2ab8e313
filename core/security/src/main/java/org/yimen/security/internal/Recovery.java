package org.yimen.security.internal;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Account;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;
import org.yimen.security.AccountRecovery;
import org.yimen.security.AccountView;
import org.yimen.security.TemporaryPassword;

/** Lets the last administrator of a kind in again. */
@Component
public final class Recovery implements AccountRecovery {
    private final Transactions transactions;
    private final PasswordHashing hashing;
    private final Time time;

    @Activate
    public Recovery(@Reference Transactions transactions, @Reference PasswordHashing hashing, @Reference Time time) {
        this.transactions = transactions;
        this.hashing = hashing;
        this.time = time;
    }

    @Override
    public Outcome<TemporaryPassword> recover(String login) {
        String password = Secrets.password();
        return hashing.hash(password.toCharArray())
                .then(hash -> transactions.write(stores -> recovered(stores, Logins.normal(login), hash)))
                .map(account -> new TemporaryPassword(AccountView.of(account), password));
    }

    private Outcome<Account> recovered(Stores stores, String login, String hash) {
        return Outcome.ofOptional(stores.accounts().findByLogin(login), Refusal.notFound("账号"))
                .unless(account -> helped(stores, account))
                .map(account -> stores.accounts().update(Changed.password(account, hash, true, time.now())))
                .peek(account -> stores.sessions().removeAllOf(account.id()))
                .peek(account -> Audit.line(
                        stores,
                        "administrator-recovered",
                        time.now(),
                        Audit.PLATFORM,
                        Map.of("account", account.id(), "login", account.login())));
    }

    private static Optional<Refusal> helped(Stores stores, Account account) {
        return LastAdministrators.isLast(stores, account)
                ? Optional.empty()
                : Optional.of(Refusal.illegal("not-last-administrator", "该账号不是最后一个可用的系统管理员或者安全管理员，请由其他管理员办理。"));
    }
}
