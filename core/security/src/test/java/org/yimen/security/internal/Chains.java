package org.yimen.security.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.EventSeal;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.StoredChain;
import org.yimen.spi.data.Document;

/** Chains of events as they are stored. */
final class Chains {
    private Chains() {}

    static void write(MemoryTransactions transactions, EventSeal seal, CaseId id, int length) {
        write(transactions, seal, id, length, FakeTime.START);
    }

    static void write(MemoryTransactions transactions, EventSeal seal, CaseId id, int length, OffsetDateTime at) {
        store(transactions, id, extended(List.of(), seal, id, length, at));
    }

    /** Writes more events at the end of the chain. */
    static void extend(MemoryTransactions transactions, EventSeal seal, CaseId id, int more, OffsetDateTime at) {
        List<SealedEvent> chain = transactions.now().events.get(id.value());
        store(transactions, id, extended(chain, seal, id, more, at));
    }

    private static void store(MemoryTransactions transactions, CaseId id, List<SealedEvent> chain) {
        transactions.tamper(stores -> {
            stores.events.put(id.value(), chain);
            stores.heads.put(id.value(), head(id, chain));
        });
    }

    static EventHead head(CaseId id, List<SealedEvent> chain) {
        SealedEvent last = chain.get(chain.size() - 1);
        return new EventHead(id.value(), last.sequence(), last.seal());
    }

    /** As a database gives it: by number. */
    static StoredChain stored(MemoryStores stores, String id) {
        return new StoredChain(
                id,
                Optional.ofNullable(stores.heads.get(id)),
                stores.events.getOrDefault(id, List.of()).stream()
                        .map(Chains::stored)
                        .sorted(Comparator.comparing(StoredChain.Event::number))
                        .toList());
    }

    private static StoredChain.Event stored(SealedEvent event) {
        return event == null
                ? new StoredChain.Event(1, "", "", Optional.empty(), Optional.empty(), "")
                : new StoredChain.Event(
                        event.sequence(),
                        event.previous(),
                        event.salt(),
                        Optional.of(event.content()),
                        Optional.of(event.event().moment().at().toInstant()),
                        event.seal());
    }

    private static List<SealedEvent> extended(
            List<SealedEvent> before, EventSeal seal, CaseId id, int more, OffsetDateTime at) {
        List<SealedEvent> chain = new ArrayList<>(before);
        String previous = chain.isEmpty() ? "" : chain.get(chain.size() - 1).seal();
        int length = chain.size() + more;
        for (int number = chain.size() + 1; number <= length; number++) {
            CaseEvent event = CaseEvent.of(
                    id, "step-done", new Moment(at, new By("liuyang", "柳杨")), Document.of(Map.of("number", number)));
            String salt = seal.salt();
            String content = "{\"number\":" + number + "}";
            String sealed = seal.seal(id.value(), number, previous, salt, content);
            chain.add(new SealedEvent(number, event, content, salt, previous, sealed));
            previous = sealed;
        }
        return chain;
    }

    static SealedEvent numbered(SealedEvent event, long number) {
        return new SealedEvent(number, event.event(), event.content(), event.salt(), event.previous(), event.seal());
    }

    static SealedEvent saying(SealedEvent event, String content) {
        return new SealedEvent(event.sequence(), event.event(), content, event.salt(), event.previous(), event.seal());
    }

    static SealedEvent sealed(SealedEvent event, String seal) {
        return new SealedEvent(event.sequence(), event.event(), event.content(), event.salt(), event.previous(), seal);
    }
}
