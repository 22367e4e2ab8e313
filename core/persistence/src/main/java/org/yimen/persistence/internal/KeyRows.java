package org.yimen.persistence.internal;

import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.port.KeyShelf;
import org.yimen.casework.port.WrappedKey;

/** What the rows tell of the keys they need. */
@Component(service = KeyShelf.class, immediate = true)
public final class KeyRows implements KeyShelf {
    private static final String INDEXES = "select substring(%1$s, 1, 5), count(*) from %2$s where %1$s is not null"
            + " group by substring(%1$s, 1, 5)";

    private final TransactionRunner runner;

    /**
     * The first to use the persistence unit.
     *
     * @param watch told of failures, and asked whether it is worth trying
     * @param hook told if the database went away just now: a persistence unit that could not be set up stays so
     */
    @Activate
    public KeyRows(
            @Reference(target = "(osgi.unit.name=yimen)") JpaTemplate template,
            @Reference DatabaseWatch watch,
            @Reference MigrationHook hook) {
        this(new WatchedRunner(new TemplateRunner(template), watch));
        try {
            inUse();
        } catch (RuntimeException gone) {
            hook.beginAnew();
            throw gone;
        }
    }

    KeyRows(TransactionRunner runner) {
        this.runner = runner;
    }

    @Override
    public Map<Integer, Long> inUse() {
        Jpql counts = Jpql.of("select k.masterVersion, count(k.owner) from DataKeyRow k group by k.masterVersion");
        return in(manager -> {
            Map<Integer, Long> inUse = new TreeMap<>();
            counts.on(manager, Object[].class)
                    .getResultList()
                    .forEach(line -> inUse.put((Integer) line[0], (Long) line[1]));
            return inUse;
        });
    }

    @Override
    public Optional<WrappedKey> sample(int masterVersion) {
        Jpql one = Jpql.of("select k from DataKeyRow k")
                .where("k.masterVersion = :version", "version", masterVersion)
                .orderBy("k.owner")
                .limit(1);
        return in(manager -> one.on(manager, DataKeyRow.class).getResultList().stream()
                .map(DataKeyRow::key)
                .findFirst());
    }

    @Override
    public boolean holdsPlainDocuments() {
        return in(manager -> isPlain(manager, "select a.body from AccountRow a")
                || isPlain(manager, "select c.body from CaseRow c"));
    }

    /** A document is an object in JSON; nothing that is encrypted begins like one. */
    private static boolean isPlain(EntityManager manager, String bodies) {
        return Jpql.of(bodies).limit(1).on(manager, byte[].class).getResultList().stream()
                .anyMatch(body -> body.length > 0 && body[0] == '{');
    }

    @Override
    public Map<Integer, Long> indexesInUse() {
        return in(manager -> {
            Map<Integer, Long> inUse = new TreeMap<>();
            count(manager, String.format(INDEXES, "id_number_index", "person"), inUse);
            count(manager, String.format(INDEXES, "phone_index", "person"), inUse);
            count(manager, String.format(INDEXES, "account_index", "case_file"), inUse);
            return inUse;
        });
    }

    @Override
    public boolean agrees(String key, String mark) {
        return in(manager -> marks(manager).agrees(key, mark));
    }

    @Override
    public void forget(String key) {
        in(manager -> {
            marks(manager).forget(key);
            return key;
        });
    }

    private static KeyMarkRows marks(EntityManager manager) {
        return new KeyMarkRows(() -> new Sql(() -> manager.unwrap(Connection.class)));
    }

    private static void count(EntityManager manager, String sql, Map<Integer, Long> inUse) {
        for (Object line : manager.createNativeQuery(sql).getResultList()) {
            Object[] columns = (Object[]) line;
            inUse.merge(Integer.valueOf((String) columns[0]), ((Number) columns[1]).longValue(), Long::sum);
        }
    }

    private <T> T in(Function<EntityManager, T> work) {
        try {
            return runner.inTransaction(work);
        } catch (RuntimeException failure) {
            throw Failures.translated(failure);
        }
    }
}
