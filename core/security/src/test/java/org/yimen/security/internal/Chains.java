package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.EventSeal;
import org.yimen.casework.port.SealedEvent;
import org.yimen.spi.data.Document;

/** Chains of events as they are stored. */
final class Chains {
    private Chains() {}

    static void write(MemoryTransactions transactions, EventSeal seal, CaseId id, int length) {
        transactions.tamper(stores -> stores.events.put(id.value(), chain(seal, id, length)));
    }

    private static List<SealedEvent> chain(EventSeal seal, CaseId id, int length) {
        List<SealedEvent> chain = new ArrayList<>();
        String previous = "";
        for (int number = 1; number <= length; number++) {
            CaseEvent event = CaseEvent.of(
                    id,
                    "step-done",
                    new Moment(FakeTime.START, new By("liuyang", "柳杨")),
                    Document.of(Map.of("number", number)));
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
