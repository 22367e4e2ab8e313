package org.yimen.casework.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yimen.casework.CatalogueEntry;
import org.yimen.casework.ItemCatalogue;
import org.yimen.casework.ReleaseState;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;
import org.yimen.casework.registry.FindingSource;
import org.yimen.casework.registry.ItemRegistry;
import org.yimen.casework.registry.LiveItem;
import org.yimen.casework.registry.OperatorFinding;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ReleaseId;

/** The catalogue: what is installed, and what only cases still know. */
@Component(service = {ItemCatalogue.class, Catalogue.class})
public final class Catalogue implements ItemCatalogue {
    private final ItemRegistry registry;
    private final Rules rules;
    private final Transactions transactions;
    private final Time time;
    private final List<FindingSource> others = new CopyOnWriteArrayList<>();

    @Activate
    public Catalogue(
            @Reference ItemRegistry registry,
            @Reference Rules rules,
            @Reference Transactions transactions,
            @Reference Time time) {
        this.registry = registry;
        this.rules = rules;
        this.transactions = transactions;
        this.time = time;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSource(FindingSource source) {
        others.add(source);
    }

    void unbindSource(FindingSource source) {
        others.remove(source);
    }

    @Override
    public List<CatalogueEntry> entries() {
        Map<ReleaseId, CatalogueEntry> entries = new TreeMap<>();
        transactions
                .read(stores -> stores.releases().all())
                .forEach(stored -> entries.put(stored.release().id(), keptOnly(stored)));
        registry.all().forEach(live -> entries.put(live.release().id(), installed(live)));
        return List.copyOf(entries.values());
    }

    /** What windows can take new cases for today, without asking the database; newest effective release of each item. */
    public List<CatalogueEntry> offered() {
        return registry.all().stream()
                .map(live -> live.release().code())
                .distinct()
                .sorted()
                .flatMap(item -> current(item).stream())
                .toList();
    }

    @Override
    public Optional<CatalogueEntry> current(ItemCode item) {
        return rules.current(item).map(Catalogue::installed);
    }

    @Override
    public Optional<CatalogueEntry> release(ReleaseId id) {
        return registry.find(id).map(Catalogue::installed).or(() -> transactions
                .read(stores -> stores.releases().find(id))
                .map(this::keptOnly));
    }

    /** What is wrong with plug-ins and with files that should be some, for the operator; the oldest first. */
    public List<OperatorFinding> problems() {
        return Stream.concat(
                        registry.problems().stream(), others.stream().flatMap(source -> source.findings().stream()))
                .sorted(Comparator.comparing(OperatorFinding::since))
                .toList();
    }

    /**
     * What still needs a release, or will.
     *
     * @param cases on record, not accepted yet
     * @param handlings unsettled
     */
    public record Hanging(long cases, long handlings) {
        public static final Hanging NOTHING = new Hanging(0, 0);

        private Hanging plus(Hanging other) {
            return new Hanging(cases + other.cases, handlings + other.handlings);
        }
    }

    /** What hangs on each release; those on which nothing does are left out. */
    public Map<ReleaseId, Hanging> hanging() {
        return transactions.read(stores -> {
            Map<ReleaseId, Hanging> all = new TreeMap<>();
            stores.cases()
                    .pinnedCounts()
                    .forEach(count -> all.merge(count.release(), new Hanging(count.cases(), 0), Hanging::plus));
            stores.handlings()
                    .liveCounts()
                    .forEach(count -> all.merge(count.release(), new Hanging(0, count.handlings()), Hanging::plus));
            return all;
        });
    }

    /** Lets a quarantined release be asked again. The line of the audit is written first: what is not on record is not lifted. */
    public Outcome<ReleaseId> lift(By by, ReleaseId id) {
        return transactions.write(stores -> Outcome.done(id)
                .peek(release -> stores.audit()
                        .append(new AuditStore.Entry(
                                "quarantine-lifted",
                                new Moment(time.now(), by),
                                Document.of(Map.of("release", release.toString())))))
                .unless(release ->
                        registry.lift(release) ? Optional.empty() : Optional.of(Refusal.notFound("被暂停的该事项版本"))));
    }

    private static CatalogueEntry installed(LiveItem live) {
        String detail = live.state() == ReleaseState.QUARANTINED ? "事项组件多次出错，已暂停使用，请运维人员处理。" : "";
        return new CatalogueEntry(
                live.release(), live.form(), live.guide(), live.state(), detail, live.bundle(), live.digest());
    }

    private CatalogueEntry keptOnly(StoredRelease stored) {
        return new CatalogueEntry(
                stored.release(),
                stored.form(),
                stored.guide(),
                ReleaseState.MISSING,
                registry.isContested(stored.release().id()) ? Texts.CONTESTED : Texts.MISSING,
                stored.bundle(),
                stored.digest());
    }
}
