package org.yimen.security.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Session;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;
import org.yimen.security.Authenticated;
import org.yimen.security.SignedIn;

/** Opens, finds and ends sessions. Safe for use by several threads. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Time time;
    private final SessionLimits limits;
    private final AtomicReference<OffsetDateTime> lastSweep = new AtomicReference<>(OffsetDateTime.MIN);

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

    /** Removes what has run out, now and then; leaves it to another node that is at it. */
    void sweep() {
        OffsetDateTime now = time.now();
        OffsetDateTime last = lastSweep.get();
        if (last.isBefore(now.minus(BETWEEN_SWEEPS)) && lastSweep.compareAndSet(last, now)) {
            try {
                change(stores -> stores.sessions().removeExpired(now));
            } catch (StaleVersionException anotherNodeSweeps) {
                LOG.debug("Expired sessions are being removed by another node");
            }
        }
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
