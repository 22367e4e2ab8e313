package org.yimen.security.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Session;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;
import org.yimen.security.Authenticated;
import org.yimen.security.SignedIn;

/** Opens, finds and ends sessions. Safe for use by several threads. */
final class Sessions {
    private final Transactions transactions;
    private final Time time;
    private final SessionLimits limits;

    Sessions(Transactions transactions, Time time, SessionLimits limits) {
        this.transactions = transactions;
        this.time = time;
        this.limits = limits;
    }

    /** Opens a session in the caller's transaction. */
    SignedIn open(Stores stores, Account account, Session.Kind kind) {
        OffsetDateTime now = time.now();
        String token = Secrets.token();
        Optional<String> csrf = kind == Session.Kind.COOKIE ? Optional.of(Secrets.token()) : Optional.empty();
        Session session = new Session(
                Secrets.digest(token),
                csrf.map(Secrets::digest).orElse(""),
                account.id(),
                kind,
                now,
                now,
                now.plus(limits.lifetime()));
        stores.sessions().insert(session);
        return new SignedIn(token, csrf, authenticated(account, session));
    }

    Optional<Authenticated> find(String token, Session.Kind kind) {
        OffsetDateTime now = time.now();
        String digest = Secrets.digest(token);
        Found found = transactions.read(stores -> look(stores, digest, kind));
        if (found.session().filter(session -> !limits.holds(session, now)).isPresent()) {
            change(stores -> stores.sessions().remove(digest));
            return Optional.empty();
        }
        found.session()
                .filter(session -> found.account().isPresent() && limits.isTouchDue(session, now))
                .ifPresent(session -> change(stores -> stores.sessions().touch(digest, now)));
        return found.account()
                .map(account -> authenticated(account, found.session().orElseThrow()));
    }

    private static Found look(Stores stores, String digest, Session.Kind kind) {
        Optional<Session> session = stores.sessions().find(digest).filter(stored -> stored.kind() == kind);
        return new Found(
                session,
                session.flatMap(stored -> stores.accounts().find(stored.accountId()))
                        .filter(Account::active));
    }

    void end(Authenticated who) {
        change(stores -> {
            String digest = who.session().tokenDigest();
            if (stores.sessions().find(digest).isPresent()) {
                stores.sessions().remove(digest);
                Audit.line(stores, "signed-out", time.now(), Audit.by(who.actor()), Map.of());
            }
        });
    }

    private void change(Consumer<Stores> what) {
        transactions.write(stores -> {
            what.accept(stores);
            return Outcome.done(true);
        });
    }

    /** Whoever must change his password first can do nothing else: he holds no role until then. */
    private static Authenticated authenticated(Account account, Session session) {
        Actor actor = account.actor();
        return new Authenticated(
                account.mustChangePassword() ? new Actor(actor.accountId(), actor.name(), List.of()) : actor,
                session,
                account.mustChangePassword());
    }

    private record Found(Optional<Session> session, Optional<Account> account) {}
}
