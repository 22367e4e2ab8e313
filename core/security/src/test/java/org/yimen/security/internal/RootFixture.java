package org.yimen.security.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.SealedEvent;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreaks;
import org.yimen.security.ChainReport;
import org.yimen.security.RootBreak;
import org.yimen.security.SignedRoot;

/** A platform in memory with a folder of roots, whose days pass when it is told so. */
final class RootFixture implements ChainBreaks {
    final MemoryTransactions transactions = new MemoryTransactions();
    final List<ChainBreak> chains = new ArrayList<>();
    final List<RootBreak> roots = new ArrayList<>();
    final KeyedSeal seal;
    final RootPlace place;
    private Instant now = FakeTime.START.toInstant();

    RootFixture(Path folder) {
        this.seal = new KeyedSeal(folder.resolve("keys/event-seal.properties"), true);
        seal.createFirst();
        this.place =
                new RootPlace(folder.resolve("roots"), folder.resolve("keys/root-sign.properties"), LocalTime.of(1, 0));
    }

    OffsetDateTime now() {
        return now.atOffset(ZoneOffset.ofHours(8));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    CaseId caseWith(int events) {
        CaseId id = CaseId.fresh();
        Chains.write(transactions, seal, id, events, now());
        return id;
    }

    /** Many cases with an event each. */
    List<CaseId> cases(int count) {
        List<CaseId> ids = Stream.generate(CaseId::fresh).limit(count).toList();
        extend(ids);
        return ids;
    }

    /** One more event for each. */
    void extend(List<CaseId> ids) {
        transactions.tamper(stores -> ids.forEach(id -> Chains.put(
                stores, id, Chains.extended(stores.events.getOrDefault(id.value(), List.of()), seal, id, 1, now()))));
    }

    void extend(CaseId id, int more) {
        Chains.extend(transactions, seal, id, more, now());
    }

    DailyRoots daily() {
        return new DailyRoots(transactions, place, Clock.fixed(now, ZoneOffset.UTC));
    }

    SignedRoot sign() {
        return daily().sign();
    }

    /** Signs, and a day goes by. */
    SignedRoot signToday() {
        SignedRoot root = sign();
        pass(Duration.ofDays(1));
        return root;
    }

    /** Changes a chain behind the platform's back and sets its head to the last event. */
    void tamper(CaseId id, Consumer<List<SealedEvent>> how) {
        transactions.tamper(stores -> {
            how.accept(stores.events.get(id.value()));
            stores.heads.put(id.value(), Chains.head(id, stores.events.get(id.value())));
        });
    }

    void remove(CaseId id) {
        transactions.tamper(stores -> {
            stores.events.remove(id.value());
            stores.heads.remove(id.value());
        });
    }

    ChainReport verify() {
        chains.clear();
        roots.clear();
        return new ChainVerification(transactions, seal, place).verifyAll(this);
    }

    @Override
    public void chain(ChainBreak found) {
        chains.add(found);
    }

    @Override
    public void root(RootBreak found) {
        roots.add(found);
    }
}
