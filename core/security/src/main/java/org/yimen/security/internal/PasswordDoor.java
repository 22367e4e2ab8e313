package org.yimen.security.internal;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yimen.casework.access.Account;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;

/**
 * Lets through whoever knows the password. The hash is computed outside any transaction; whether the account is locked,
 * and how often it failed, is judged inside one, so that many wrong passwords at once, on any number of nodes, are
 * counted one by one, and the right one among them counts for nothing once the account is locked. An attempt that could
 * not be counted is told neither yes nor no.
 */
final class PasswordDoor {
    private static final int TRIES = 5;

    private final Transactions transactions;
    private final PasswordHashing hashing;
    private final Time time;
    private final Lockout lockout;
    private final Pseudonyms pseudonyms;

    PasswordDoor(
            Transactions transactions, PasswordHashing hashing, Time time, Pseudonyms pseudonyms, Lockout lockout) {
        this.transactions = transactions;
        this.hashing = hashing;
        this.time = time;
        this.pseudonyms = pseudonyms;
        this.lockout = lockout;
    }

    /**
     * Does the work for the right password, in the transaction that clears the failures.
     *
     * @param login lower-case
     * @param password left as it is
     */
    <T> Outcome<T> enter(String login, char[] password, BiFunction<Stores, Account, Outcome<T>> work) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Optional<Account> seen =
                    transactions.read(stores -> stores.accounts().findByLogin(login));
            Outcome<Optional<Outcome<T>>> judged = hashing.check(password, seen.map(Account::passwordHash))
                    .then(verdict -> seen.isEmpty() ? stranger(login) : counted(seen.get(), verdict, work));
            Optional<Outcome<T>> answer = judged.fold(Function.identity(), no -> Optional.of(Outcome.refused(no)));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return Outcome.refused(PasswordHashing.busy());
    }

    /** Empty if the account was changed meanwhile: then the password must be looked at again. */
    private <T> Outcome<Optional<Outcome<T>>> counted(
            Account seen, PasswordHashing.Verdict verdict, BiFunction<Stores, Account, Outcome<T>> work) {
        try {
            return transactions.write(stores -> Outcome.done(stores.accounts()
                    .find(seen.id())
                    .filter(stored -> stored.passwordHash().equals(seen.passwordHash()))
                    .map(stored -> judged(stores, stored, verdict, work))));
        } catch (StaleVersionException lostEveryRace) {
            return Outcome.done(Optional.empty());
        }
    }

    private <T> Outcome<T> judged(
            Stores stores,
            Account account,
            PasswordHashing.Verdict verdict,
            BiFunction<Stores, Account, Outcome<T>> work) {
        OffsetDateTime now = time.now();
        Lockout.Count count = Changed.count(account);
        if (count.isLocked(now)) {
            failed(stores, account, "locked", now);
            return Outcome.refused(lockout.refusal(count, now));
        }
        if (!verdict.right()) {
            return Outcome.refused(wrong(stores, account, now));
        }
        if (!account.active()) {
            failed(stores, account, "inactive", now);
            return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "account-inactive", "账号已停用，请联系系统管理员。"));
        }
        return work.apply(stores, cleared(stores, account, verdict.rehash()));
    }

    private Refusal wrong(Stores stores, Account account, OffsetDateTime now) {
        Lockout.Count count = lockout.failed(Changed.count(account), now);
        stores.accounts().update(Changed.count(account, count));
        failed(stores, account, "password", now);
        if (count.isLocked(now)) {
            Audit.line(stores, "sign-in-locked", now, Audit.by(account), Map.of("failures", count.failures()));
        }
        return lockout.refusal(count, now);
    }

    private static void failed(Stores stores, Account account, String reason, OffsetDateTime now) {
        Audit.line(stores, "sign-in-failed", now, Audit.by(account), Map.of("reason", reason));
    }

    /** Writes only if there is something to write: an ordinary sign-in leaves the account's version alone. */
    private static Account cleared(Stores stores, Account account, Optional<String> rehash) {
        if (Changed.count(account).isNone() && rehash.isEmpty()) {
            return account;
        }
        Account clean = Changed.count(account, Lockout.Count.NONE);
        return stores.accounts()
                .update(rehash.map(hash -> Changed.hash(clean, hash)).orElse(clean));
    }

    /** Empty if it could not be counted: then it is tried again. */
    private <T> Outcome<Optional<Outcome<T>>> stranger(String login) {
        String subject = pseudonyms.of("login", login);
        Map<String, String> details = Map.of("reason", "unknown", "attemptDigest", subject);
        OffsetDateTime now = time.now();
        try {
            return transactions.write(stores -> {
                Lockout.Count count = UnknownLogins.failed(stores.attempts(), subject, lockout, now);
                Audit.line(stores, "sign-in-failed", now, Audit.UNKNOWN, details);
                return Outcome.done(Optional.of(Outcome.refused(lockout.refusal(count, now))));
            });
        } catch (StaleVersionException lostEveryRace) {
            return Outcome.done(Optional.empty());
        }
    }
}
