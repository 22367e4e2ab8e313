package org.yimen.casework.port;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.access.Account;

/** Accounts. */
public interface AccountStore {
    Optional<Account> find(String id);

    /** By sign-in name, in lower case. */
    Optional<Account> findByLogin(String login);

    List<Account> all();

    Account insert(Account account);

    /**
     * Stores a change; the answer carries the next version.
     *
     * @throws StaleVersionException if the stored version is not the given one
     */
    Account update(Account account);
}
