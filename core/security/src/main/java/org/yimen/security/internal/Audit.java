package org.yimen.security.internal;

import java.time.OffsetDateTime;
import java.util.Map;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;

/** Writes lines of the audit, in the transaction of what they tell. */
final class Audit {
    static final By PLATFORM = new By("platform", "平台");
    static final By UNKNOWN = new By("unknown", "未知用户");

    private Audit() {}

    static void line(Stores stores, String type, OffsetDateTime now, By by, Map<String, ?> details) {
        stores.audit().append(new AuditStore.Entry(type, new Moment(now, by), Document.of(details)));
    }

    static By by(Actor actor) {
        return new By(actor.accountId(), actor.name());
    }

    static By by(Account account) {
        return new By(account.id(), account.name());
    }
}
