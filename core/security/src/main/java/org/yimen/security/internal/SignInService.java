package org.yimen.security.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Session;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;
import org.yimen.security.Authenticated;
import org.yimen.security.SignIn;
import org.yimen.security.SignedIn;
import org.yimen.spi.data.Finding;

/** Signing in with a password and a session in the database. */
@Component(configurationPid = SignInService.PID)
@Designate(ocd = SignInConfiguration.class)
public final class SignInService implements SignIn {
    static final String PID = "org.yimen.security.signin";

    private final Transactions transactions;
    private final PasswordHashing hashing;
    private final FirstPassword firstPassword;
    private final Time time;
    private final Pseudonyms pseudonyms;
    private final PasswordDoor door;
    private final Sessions sessions;
    private final WrongAddresses addresses;
    private final PasswordRules rules = new PasswordRules();

    /**
     * @param seal whose key makes the pseudonyms
     * @param sealed not called: once it is there, so is the key
     */
    @Activate
    public SignInService(
            @Reference Transactions transactions,
            @Reference PasswordHashing hashing,
            @Reference FirstPassword firstPassword,
            @Reference Time time,
            @Reference KeyedSeal seal,
            @Reference SealStart sealed,
            SignInConfiguration configuration) {
        this(
                transactions,
                hashing,
                firstPassword,
                time,
                seal,
                lockout(configuration),
                limits(configuration),
                addresses(configuration));
    }

    SignInService(
            Transactions transactions,
            PasswordHashing hashing,
            FirstPassword firstPassword,
            Time time,
            Pseudonyms pseudonyms,
            Lockout lockout,
            SessionLimits limits,
            WrongAddresses addresses) {
        this.transactions = transactions;
        this.hashing = hashing;
        this.firstPassword = firstPassword;
        this.time = time;
        this.pseudonyms = pseudonyms;
        this.door = new PasswordDoor(transactions, hashing, time, pseudonyms, lockout);
        this.sessions = new Sessions(transactions, time, limits);
        this.addresses = addresses;
    }

    static Lockout lockout(SignInConfiguration configuration) {
        return new Lockout(
                Bounds.within(PID + ": wrongPasswords", configuration.wrongPasswords(), 1, 100),
                Duration.ofMinutes(Bounds.within(PID + ": lockInMinutes", configuration.lockInMinutes(), 1, 1_440)));
    }

    static SessionLimits limits(SignInConfiguration configuration) {
        return new SessionLimits(
                Duration.ofMinutes(Bounds.within(PID + ": idleInMinutes", configuration.idleInMinutes(), 2, 1_440)),
                Duration.ofHours(Bounds.within(PID + ": lifetimeInHours", configuration.lifetimeInHours(), 1, 168)));
    }

    static WrongAddresses addresses(SignInConfiguration configuration) {
        return new WrongAddresses(
                Bounds.within(PID + ": wrongOfAddress", configuration.wrongOfAddress(), 10, 100_000),
                lockout(configuration).duration());
    }

    @Override
    public Outcome<SignedIn> signIn(String login, char[] password, Session.Kind kind, String address) {
        try {
            String subject = pseudonyms.of("address", address);
            Optional<Refusal> turnedAway =
                    transactions.read(stores -> addresses.refusal(stores.attempts(), subject, time.now()));
            if (turnedAway.isPresent()) {
                return Outcome.refused(turnedAway.get());
            }
            Outcome<SignedIn> outcome =
                    door.enter(Logins.normal(login), password, (stores, account) -> entered(stores, account, kind));
            outcome.reason().filter(SignInService::isWrong).ifPresent(wrong -> count(subject, address));
            return outcome.peek(signedIn -> firstPassword.usedBy(Logins.normal(login)));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static boolean isWrong(Refusal refusal) {
        return refusal.code().equals("sign-in-failed") || refusal.code().equals("sign-in-locked");
    }

    /** Only the one that turns the address away is on record: those before it stand there with their names. */
    private void count(String subject, String address) {
        transactions.write(stores -> {
            if (addresses.failed(stores.attempts(), subject, time.now())) {
                Audit.line(stores, "sign-in-address-locked", time.now(), Audit.UNKNOWN, Map.of("address", address));
            }
            return Outcome.done(true);
        });
    }

    private Outcome<SignedIn> entered(Stores stores, Account account, Session.Kind kind) {
        Audit.line(stores, "sign-in-ok", time.now(), Audit.by(account), Map.of("kind", kind));
        return Outcome.done(sessions.open(stores, account, kind));
    }

    @Override
    public Optional<Authenticated> authenticate(String token, Session.Kind kind) {
        return sessions.find(token, kind);
    }

    @Override
    public void signOut(Authenticated who) {
        sessions.end(who);
    }

    @Override
    public Outcome<SignedIn> changePassword(Authenticated who, char[] oldPassword, char[] newPassword) {
        try {
            Optional<Account> account = transactions.read(
                    stores -> stores.accounts().find(who.actor().accountId()));
            return Outcome.ofOptional(account, Refusal.notFound("账号"))
                    .unless(found -> broken(rules.findings(found.login(), oldPassword, newPassword)))
                    .then(found -> hashing.hash(newPassword)
                            .then(hash -> door.enter(
                                    found.login(),
                                    oldPassword,
                                    (stores, now) -> changed(
                                            stores, now, hash, who.session().kind()))));
        } finally {
            Arrays.fill(oldPassword, '\0');
            Arrays.fill(newPassword, '\0');
        }
    }

    private static Optional<Refusal> broken(List<Finding> findings) {
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("password-rules", "新密码不符合要求，请按提示修改。", findings));
    }

    private Outcome<SignedIn> changed(Stores stores, Account account, String hash, Session.Kind kind) {
        OffsetDateTime now = time.now();
        Account changed = stores.accounts().update(Changed.password(account, hash, false, now));
        stores.sessions().removeAllOf(account.id());
        Audit.line(stores, "password-changed", now, Audit.by(account), Map.of());
        return Outcome.done(sessions.open(stores, changed, kind));
    }
}
