package org.yimen.persistence.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.access.Account;
import org.yimen.casework.port.AccountStore;

/** Accounts in rows. */
final class AccountRows implements AccountStore {
    private final Rows rows;

    AccountRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Account> find(String id) {
        return rows.find(AccountRow.class, id).map(this::account);
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return accounts(Jpql.of("select a from AccountRow a").where("a.login = :login", "login", login)).stream()
                .findFirst();
    }

    @Override
    public List<Account> all() {
        return accounts(Jpql.of("select a from AccountRow a").orderBy("a.login"));
    }

    @Override
    public Account insert(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.id();
        fill(row, account);
        return versioned(account, rows.insert(row).version);
    }

    @Override
    public Account update(Account account) {
        AccountRow row = rows.current(AccountRow.class, account.id(), stored -> stored.version, account.version());
        fill(row, account);
        rows.flush();
        return versioned(account, row.version);
    }

    private void fill(AccountRow row, Account account) {
        row.login = account.login();
        row.body = rows.bodies().write(spot(row), account);
    }

    private List<Account> accounts(Jpql query) {
        return rows.list(query, AccountRow.class).stream().map(this::account).toList();
    }

    private static Spot spot(AccountRow row) {
        return Spot.ofPlatform("account", row.id);
    }

    private Account account(AccountRow row) {
        return versioned(rows.bodies().readKnown(spot(row), row.body, Account.class), row.version);
    }

    private static Account versioned(Account account, long version) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                account.passwordHash(),
                account.grants(),
                account.active(),
                account.mustChangePassword(),
                account.failures(),
                account.lockedUntil(),
                account.passwordChangedAt(),
                version);
    }
}
