package org.yimen.console.internal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.Transactions;
import org.yimen.security.AccountSeeder;

/**
 * Fills an empty database with the invented city, and writes its accounts with one random password to a file that only
 * the platform's own user can read. Does nothing where any account exists.
 */
@Component(
        service = DemoData.class,
        immediate = true,
        configurationPid = "org.yimen.demo",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DemoConfiguration.class)
public final class DemoData {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Transactions transactions;
    private final AccountSeeder seeder;

    @Activate
    public DemoData(
            @Reference Transactions transactions, @Reference AccountSeeder seeder, DemoConfiguration configuration) {
        this.transactions = transactions;
        this.seeder = seeder;
        if (configuration.enabled()) {
            seed(file(configuration.accountsFile()));
        }
    }

    private static Path file(String configured) {
        return configured.isBlank()
                ? Path.of(System.getProperty("karaf.data", "data"), "yimen", "demo-accounts.txt")
                : Path.of(configured);
    }

    private void seed(Path file) {
        boolean empty = transactions.read(stores -> stores.accounts().all().isEmpty());
        if (!empty) {
            return;
        }
        String password = password(new SecureRandom());
        transactions.write(stores -> {
            DemoCity.save(stores.directory());
            return Outcome.done(true);
        });
        if (!isFirst(password)) {
            LOG.info("Another node puts the demonstration data in place");
            return;
        }
        DemoAccount.ALL.forEach(account -> create(account, password));
        write(file, password);
        LOG.info("Demonstration data is in place; its accounts are in {}", file);
    }

    /** Of several nodes that start at once the one that makes the first account makes them all. */
    private boolean isFirst(String password) {
        try {
            return create(DemoAccount.ALL.get(0), password).fold(made -> made, refusal -> false);
        } catch (StaleVersionException anotherMadeIt) {
            return false;
        }
    }

    private Outcome<Boolean> create(DemoAccount account, String password) {
        return seeder.create(account.login(), account.name(), password.toCharArray(), List.of(account.grant()));
    }

    private static String password(SecureRandom random) {
        StringBuilder text = new StringBuilder("Demo-");
        for (int i = 0; i < 10; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append('7').toString();
    }

    private static void write(Path file, String password) {
        StringBuilder text = new StringBuilder("Password of every account: ")
                .append(password)
                .append(System.lineSeparator());
        for (DemoAccount account : DemoAccount.ALL) {
            text.append(String.format(
                    "  %-12s %s（%s）%n", account.login(), account.grant().role().title(), account.name()));
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("org.yimen.demo: the accounts file cannot be written", unwritable);
        }
    }
}
