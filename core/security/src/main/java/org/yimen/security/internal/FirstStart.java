package org.yimen.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;

/**
 * Gives a database without accounts its first administrator, {@code admin}, with a random password in a file of mode
 * 0600 that goes at his first sign-in, when he must choose another.
 *
 * <p>Duties are separated (see {@link org.yimen.security.Accounts}), yet somebody must appoint the first security
 * administrator. So the first administrator begins with both duties and can use the second one once: he creates an
 * account for the security administrator, grants it that role, and thereby loses it. A single random password is all
 * that is ever written down, and from then on no exception to the separation exists.
 */
@Component(
        service = FirstStart.class,
        immediate = true,
        configurationPid = {FirstStart.PID, DemonstrationSwitch.PID})
public final class FirstStart {
    static final String PID = "org.yimen.security.firststart";
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Transactions transactions;
    private final PasswordHashing hashing;
    private final FirstPassword firstPassword;
    private final Time time;

    @Activate
    public FirstStart(
            @Reference Transactions transactions,
            @Reference PasswordHashing hashing,
            @Reference FirstPassword firstPassword,
            @Reference Time time,
            FirstStartConfiguration configuration,
            DemonstrationSwitch demonstration) {
        this(transactions, hashing, firstPassword, time);
        start(configuration.createAdministrator() && !demonstration.enabled(), region(configuration.region()));
    }

    FirstStart(Transactions transactions, PasswordHashing hashing, FirstPassword firstPassword, Time time) {
        this.transactions = transactions;
        this.hashing = hashing;
        this.firstPassword = firstPassword;
        this.time = time;
    }

    static Region region(String code) {
        if (!Region.isCode(code)) {
            throw new IllegalArgumentException(PID + ": region must be a 12-digit code, not " + code);
        }
        return new Region(code);
    }

    void start(boolean create, Region region) {
        boolean empty = transactions.read(stores -> stores.accounts().all().isEmpty());
        if (!empty) {
            deleteIfUsedElsewhere();
        } else if (create) {
            createAdministrator(region);
        }
    }

    /** The first sign-in may have gone to another node than the one that holds the file. */
    private void deleteIfUsedElsewhere() {
        Optional<Account> admin = transactions.read(stores -> stores.accounts().findByLogin(FirstPassword.LOGIN));
        if (admin.filter(Account::mustChangePassword).isEmpty()) {
            firstPassword.delete();
        }
    }

    /** The file comes first: an account whose password nobody can read would lock everybody out. */
    private void createAdministrator(Region region) {
        String password = Secrets.password();
        firstPassword.write(password);
        boolean created = false;
        try {
            created = hashing.hash(password.toCharArray())
                    .then(hash -> transactions.write(stores -> insert(stores, hash, region)))
                    .isDone();
        } finally {
            if (!created) {
                firstPassword.delete();
            }
        }
        if (created) {
            LOG.info("The first administrator is {}; the password is in {}", FirstPassword.LOGIN, firstPassword.file());
        }
    }

    private Outcome<Account> insert(Stores stores, String hash, Region region) {
        if (!stores.accounts().all().isEmpty()) {
            return Outcome.refused(Refusal.stale());
        }
        Account admin = stores.accounts()
                .insert(NewAccounts.of(
                        FirstPassword.LOGIN,
                        "初始管理员",
                        hash,
                        List.of(new Grant(Role.SYSTEM_ADMIN, region, ""), new Grant(Role.SECURITY_ADMIN, region, "")),
                        true,
                        time.now()));
        Audit.line(stores, "first-administrator-created", time.now(), Audit.PLATFORM, Map.of("account", admin.id()));
        return Outcome.done(admin);
    }
}
