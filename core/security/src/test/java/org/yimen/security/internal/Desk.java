package org.yimen.security.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.security.SignedIn;
import org.yimen.spi.parameter.AreaKind;

/** A platform with cheap hashes, five wrong passwords, 20 from an address, 15 minutes of lock, 30 idle minutes, 12 hours of lifetime. */
final class Desk {
    static final Argon2Settings CHEAP = new Argon2Settings(64, 1, 1);
    static final String PASSWORD = "Qingshan-7-li";
    static final String HERE = "192.0.2.1";
    static final Region CITY = new Region("360782000000");

    final MemoryTransactions transactions = new MemoryTransactions();
    final FakeTime time = new FakeTime();
    private final byte[] key = Secrets.bytes(32);
    final Pseudonyms pseudonyms = (kind, text) ->
            HexFormat.of().formatHex(HmacSm3.of(key, kind, text)).substring(0, 16);
    final PasswordHashing hashing = new PasswordHashing(CHEAP, 8, Duration.ofSeconds(30));
    final FirstPassword firstPassword;
    final AccountService accounts = new AccountService(transactions, hashing, time);

    Desk(Path folder) {
        this.firstPassword = new FirstPassword(folder.resolve("yimen").resolve("first-password.txt"));
    }

    /** Puts regions and departments into the directory. */
    void known(String region, String... departments) {
        transactions.tamper(stores -> {
            stores.directory().save(new RegionEntry(region, "某地", AreaKind.RURAL));
            List.of(departments).forEach(code -> stores.directory().save(new DepartmentEntry(code, "某部门", "")));
        });
    }

    /** One node more on the same database. */
    SignInService node() {
        return node(hashing);
    }

    SignInService node(PasswordHashing ownHashing) {
        return new SignInService(
                transactions,
                ownHashing,
                firstPassword,
                time,
                pseudonyms,
                new Lockout(5, Duration.ofMinutes(15)),
                new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12)),
                new WrongAddresses(20, Duration.ofMinutes(15)));
    }

    /** Somebody who signs in with {@link #PASSWORD}. */
    Account somebody(String login, Role... roles) {
        return somebodyIn(CITY, login, roles);
    }

    Account somebodyIn(Region region, String login, Role... roles) {
        List<Grant> grants = List.of(roles).stream()
                .map(role -> new Grant(role, region, role == Role.LIAISON || role == Role.APPROVER ? "health" : ""))
                .toList();
        Outcome<Boolean> created =
                new Seeding(transactions, hashing, time).create(login, "欧阳㼆·𠮷", PASSWORD.toCharArray(), grants);
        if (!created.isDone()) {
            throw new AssertionError(created);
        }
        return transactions.account(login);
    }

    Actor actor(String login, Role... roles) {
        return somebody(login, roles).actor();
    }

    /** Chooses {@link #PASSWORD} in place of a temporary one, as its owner does at his first sign-in. */
    void choosesPassword(String login, String temporary) {
        SignInService door = node();
        Outcome<SignedIn> changed = door.changePassword(
                signedIn(door, login, temporary).who(), temporary.toCharArray(), PASSWORD.toCharArray());
        if (!changed.isDone()) {
            throw new AssertionError(changed);
        }
    }

    static Outcome<SignedIn> signIn(SignInService door, String login, String password) {
        return signIn(door, login, password, HERE);
    }

    static Outcome<SignedIn> signIn(SignInService door, String login, String password, String address) {
        return door.signIn(login, password.toCharArray(), Session.Kind.COOKIE, address);
    }

    static SignedIn signedIn(SignInService door, String login, String password) {
        return signIn(door, login, password).fold(done -> done, no -> {
            throw new AssertionError(no);
        });
    }

    static String code(Outcome<?> outcome) {
        return outcome.reason()
                .orElseThrow(() -> new AssertionError("was done"))
                .code();
    }
}
