package org.yimen.security.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;
import org.yimen.security.AccountSeeder;

/** Creates accounts with known passwords. */
@Component
public final class Seeding implements AccountSeeder {
    private final Transactions transactions;
    private final PasswordHashing hashing;
    private final Time time;

    @Activate
    public Seeding(@Reference Transactions transactions, @Reference PasswordHashing hashing, @Reference Time time) {
        this.transactions = transactions;
        this.hashing = hashing;
        this.time = time;
    }

    @Override
    public Outcome<Boolean> create(String login, String name, char[] password, List<Grant> grants) {
        String normal = Logins.normal(login);
        try {
            if (transactions.read(stores -> isTaken(stores, normal))) {
                return Outcome.done(false);
            }
            return Outcome.done(true)
                    .unless(yes -> conflict(grants))
                    .then(yes -> hashing.hash(password))
                    .then(hash -> transactions.write(stores -> insert(stores, normal, name, hash, grants)));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Outcome<Boolean> insert(Stores stores, String login, String name, String hash, List<Grant> grants) {
        if (isTaken(stores, login)) {
            return Outcome.done(false);
        }
        return Outcome.done(true)
                .unless(yes -> NewAccounts.refusal(stores, login, name))
                .peek(yes -> {
                    Account account =
                            stores.accounts().insert(NewAccounts.of(login, name, hash, grants, false, time.now()));
                    Audit.line(
                            stores,
                            "account-seeded",
                            time.now(),
                            Audit.PLATFORM,
                            Map.of("account", account.id(), "login", login));
                });
    }

    private static boolean isTaken(Stores stores, String login) {
        return stores.accounts().findByLogin(login).isPresent();
    }

    private static Optional<Refusal> conflict(List<Grant> grants) {
        return Duties.conflict(Duties.roles(grants))
                ? Optional.of(Refusal.illegal("duties-not-separated", "一个账号不得兼任相互分立的角色。"))
                : Optional.empty();
    }
}
