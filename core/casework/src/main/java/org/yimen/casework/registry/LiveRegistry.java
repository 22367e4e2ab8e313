package org.yimen.casework.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactProvider;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.item.RescueItem;

/**
 * The registry itself, without a container. Items and facts come and go by a handle of the caller's choice. Readers see
 * one snapshot and never wait; plug-ins are asked, and listeners told, outside the lock.
 *
 * <p>Items are kept by code <i>and</i> version. A second item of the same code and version is refused if it says
 * something else of itself; an equal one, as in two versions of a bundle side by side, stands by and takes over when
 * the first leaves. Whatever says something else than what cases are pinned to is refused even if it is alone.
 */
public final class LiveRegistry implements ItemRegistry {
    private final ItemGuard guard;
    private final Executor arrivals;
    private final Examination examination;
    private final Listeners listeners = new Listeners();
    private final KeptContents kept = new KeptContents();
    private final Object lock = new Object();
    private final Map<Object, Object> tickets = new HashMap<>();
    private final Map<Object, Slot> slots = new HashMap<>();
    private long arrivalCount;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Catalogue.of(List.of(), kept));

    private record Snapshot(List<Slot> slots, Catalogue catalogue) {}

    /** A registry that asks an arriving plug-in on the thread that announces it. */
    public LiveRegistry(ItemGuard guard) {
        this(guard, Runnable::run);
    }

    /** @param arrivals on which an arriving plug-in is asked what it is, so that its announcer need not wait */
    public LiveRegistry(ItemGuard guard, Executor arrivals) {
        this.guard = guard;
        this.arrivals = arrivals;
        this.examination = new Examination(guard, this::factDefinition);
    }

    /**
     * An item was installed.
     *
     * @param handle names this arrival until it leaves; never {@code null}
     * @param service gives the item; called through the guard
     * @param bundle where it comes from; asked on the arrivals' thread
     */
    public void itemArrived(Object handle, Supplier<RescueItem> service, Supplier<BundleInfo> bundle) {
        arrived(handle, bundle, subject -> examination.item(subject, service));
    }

    /** Facts were installed; see {@link #itemArrived}. */
    public void providerArrived(Object handle, Supplier<FactProvider> service, Supplier<BundleInfo> bundle) {
        arrived(handle, bundle, subject -> examination.provider(subject, service));
    }

    /** What arrived by this handle was uninstalled; at once, even while it is still being asked what it is. */
    public void left(Object handle) {
        synchronized (lock) {
            tickets.remove(handle);
            Slot slot = slots.remove(handle);
            if (slot != null) {
                slot.subject().health().retire();
                renew();
            }
        }
        listeners.tell();
    }

    @Override
    public Optional<LiveItem> current(ItemCode item, LocalDate day) {
        return serving()
                .filter(live -> live.release().code().equals(item))
                .filter(live -> live.release().effectiveOn(day) && live.isInOrder())
                .max(Comparator.comparing(live -> live.release().version()));
    }

    @Override
    public Optional<LiveItem> find(ReleaseId release) {
        return snapshot.catalogue().serving(release);
    }

    @Override
    public Optional<LiveItem> find(ReleaseId release, String digest) {
        return snapshot.catalogue().items().getOrDefault(release, List.of()).stream()
                .filter(item -> item.digest().equals(digest))
                .findFirst();
    }

    @Override
    public List<LiveItem> all() {
        return serving().toList();
    }

    @Override
    public Optional<FactDefinition> factDefinition(FactKey key) {
        return snapshot.catalogue().facts().find(key);
    }

    @Override
    public List<OperatorFinding> problems() {
        Snapshot now = snapshot;
        return Stream.concat(
                        now.catalogue().findings().stream(),
                        now.slots().stream().flatMap(HealthFindings::of))
                .sorted(Comparator.comparing(OperatorFinding::since))
                .toList();
    }

    @Override
    public boolean lift(ReleaseId release) {
        List<LiveItem> lifted = snapshot.catalogue().items().getOrDefault(release, List.of()).stream()
                .filter(item -> item.subject().health().lift())
                .toList();
        lifted.forEach(item -> listeners.note(listener -> listener.arrived(item)));
        listeners.tell();
        return !lifted.isEmpty();
    }

    @Override
    public void compareWith(KeptReleases source) {
        kept.ask(source);
        snapshot.slots().forEach(slot -> kept.lookUp(slot.candidate()));
        synchronized (lock) {
            renew();
        }
        listeners.tell();
    }

    @Override
    public void addListener(CatalogueListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(CatalogueListener listener) {
        listeners.remove(listener);
    }

    private void arrived(Object handle, Supplier<BundleInfo> bundle, Function<Subject, Candidate> question) {
        Object ticket = new Object();
        Instant since = guard.clock().instant();
        long number;
        synchronized (lock) {
            tickets.put(handle, ticket);
            number = ++arrivalCount;
        }
        arrivals.execute(() -> {
            Subject subject = new Subject(bundle.get(), guard.newHealth(), this::quarantined, this::back);
            Candidate candidate = question.apply(subject);
            kept.lookUp(candidate);
            admit(handle, ticket, new Slot(number, since, subject, candidate));
        });
    }

    /** Lets in what was asked, unless it has left or come anew meanwhile. */
    private void admit(Object handle, Object ticket, Slot slot) {
        synchronized (lock) {
            if (tickets.get(handle) == ticket) {
                slots.put(handle, slot);
                renew();
            }
        }
        listeners.tell();
    }

    /** Makes the next snapshot and notes what it changes; the lock is held, so that the notes keep the order. */
    private void renew() {
        Catalogue before = snapshot.catalogue();
        List<Slot> ordered = slots.values().stream().sorted(Slot.ORDER).toList();
        Catalogue after = Catalogue.of(ordered, kept);
        snapshot = new Snapshot(ordered, after);
        before.items().keySet().stream()
                .filter(id -> after.serving(id).isEmpty())
                .forEach(id -> listeners.note(listener -> listener.left(id)));
        after.items().forEach((id, items) -> {
            if (before.serving(id).filter(items.get(0)::equals).isEmpty()) {
                listeners.note(listener -> listener.arrived(items.get(0)));
            }
        });
    }

    private void quarantined(Subject subject, Fault fault) {
        snapshot.catalogue().items().values().stream()
                .flatMap(List::stream)
                .filter(item -> item.subject() == subject)
                .forEach(item -> listeners.note(listener -> listener.quarantined(item, fault)));
        listeners.tell();
    }

    private void back(Subject subject) {
        snapshot.catalogue().items().values().stream()
                .flatMap(List::stream)
                .filter(item -> item.subject() == subject && item.isInOrder())
                .forEach(item -> listeners.note(listener -> listener.arrived(item)));
        listeners.tell();
    }

    private Stream<LiveItem> serving() {
        return snapshot.catalogue().items().values().stream().map(equals -> equals.get(0));
    }
}
