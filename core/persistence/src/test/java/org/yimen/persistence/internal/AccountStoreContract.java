package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session;
import org.yimen.casework.port.StaleVersionException;

/** Accounts and their sessions. */
abstract class AccountStoreContract extends StoreContract {
    @Test
    void an_account_is_found_by_login_and_a_stale_one_refused() {
        Account account = account("clerk" + Regions.serial());
        Account first = write(stores -> stores.accounts().insert(account));
        Account second = write(stores -> stores.accounts().update(first));

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(this.<Optional<Account>>read(stores -> stores.accounts().findByLogin(account.login())))
                .contains(second);
        assertThat(this.<List<Account>>read(stores -> stores.accounts().all())).contains(second);
        assertThatThrownBy(() -> write(stores -> stores.accounts().update(first)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> write(stores -> stores.accounts().insert(account(account.login()))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void sessions_are_touched_ended_and_expire() {
        String account = id();
        Session session = session(account, Cases.NOW.plusHours(1));
        Session other = session(account, Cases.NOW.plusHours(2));
        Session foreign = session(id(), Cases.NOW.minusYears(40));
        write(stores -> {
            List.of(session, other, foreign).forEach(stores.sessions()::insert);
            return account;
        });
        assertThat(find(session)).contains(session);

        write(stores -> {
            stores.sessions().touch(session.tokenDigest(), Cases.NOW.plusMinutes(5));
            stores.sessions().touch(session.tokenDigest(), Cases.NOW.plusMinutes(3));
            return account;
        });
        assertThat(find(session).orElseThrow().lastSeenAt()).isEqualTo(Cases.NOW.plusMinutes(5));

        assertThat(this.<Integer>write(stores -> stores.sessions().removeExpired(Cases.NOW.minusYears(39))))
                .isEqualTo(1);
        write(stores -> {
            stores.sessions().remove(other.tokenDigest());
            return account;
        });
        assertThat(find(other)).isEmpty();
        write(stores -> {
            stores.sessions().removeAllOf(account);
            return account;
        });
        assertThat(find(session)).isEmpty();
    }

    private Optional<Session> find(Session session) {
        return read(stores -> stores.sessions().find(session.tokenDigest()));
    }

    static Account account(String login) {
        return new Account(
                id(),
                login,
                "王𠮷",
                "$argon2id$",
                List.of(new Grant(Role.LIAISON, new Region(Cases.DATIAN), "civil-affairs")),
                true,
                false,
                2,
                Optional.of(Cases.NOW),
                Cases.NOW,
                0);
    }

    private static Session session(String account, OffsetDateTime expires) {
        return new Session(id() + id(), "", account, Session.Kind.BEARER, Cases.NOW, Cases.NOW, expires);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
