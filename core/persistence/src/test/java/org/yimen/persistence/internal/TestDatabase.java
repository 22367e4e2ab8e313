package org.yimen.persistence.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.yimen.casework.port.Transactions;
import org.yimen.casework.port.Vault;
import org.yimen.security.OfflineVault;

/** A migrated database with the persistence unit on top, without OSGi. */
final class TestDatabase implements AutoCloseable {
    private final HikariDataSource source;
    private final EntityManagerFactory factory;
    private final Vault vault;

    private TestDatabase(String url, String user, Vault vault) {
        this.vault = vault;
        this.source = pool(url, user);
        try {
            new H2(source).prepare();
            new Migrator().migrate(source);
        } catch (SQLException failed) {
            source.close();
            throw new IllegalStateException(failed);
        }
        source.getHikariPoolMXBean().softEvictConnections();
        this.factory = new PersistenceProvider()
                .createEntityManagerFactory("yimen", Map.of("javax.persistence.nonJtaDataSource", source));
    }

    /** The one that stores documents readable. */
    static TestDatabase h2InMemory() {
        return h2InMemory(TestVault.plain());
    }

    static TestDatabase h2InMemory(Vault vault) {
        return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", vault);
    }

    /**
     * With the settings the distribution is to use: an acknowledged commit survives a killed process, the platform and
     * not a hook of the JVM closes the database, and no refused statement with its values stands in a trace file.
     */
    static TestDatabase h2(Path file) {
        String settings = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        return new TestDatabase("jdbc:h2:file:" + file.toAbsolutePath() + settings, "sa", TestVault.beside(file));
    }

    static TestDatabase at(String url, String user) {
        return new TestDatabase(url, user, TestVault.encrypting());
    }

    static TestDatabase at(String url, String user, Path keyFolder) {
        return new TestDatabase(url, user, OfflineVault.open(keyFolder));
    }

    Vault vault() {
        return vault;
    }

    HikariDataSource source() {
        return source;
    }

    TransactionRunner runner() {
        return new FactoryRunner(factory);
    }

    Transactions transactions() {
        return transactions(vault);
    }

    Transactions transactions(Vault vault) {
        return new StoreTransactions(runner(), new Protection(vault), new TestSeal());
    }

    KeyRows keys() {
        return new KeyRows(runner());
    }

    @Override
    public void close() {
        factory.close();
        source.close();
    }

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** What Aries JPA does, for an outermost call. */
    private record FactoryRunner(EntityManagerFactory factory) implements TransactionRunner {
        @Override
        public <T> T inTransaction(Function<EntityManager, T> work) {
            EntityManager manager = factory.createEntityManager();
            try {
                manager.getTransaction().begin();
                T result = work.apply(manager);
                manager.getTransaction().commit();
                return result;
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                manager.close();
            }
        }
    }
}
