package org.yimen.persistence.internal;

import java.util.function.Function;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.EventSeal;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;
import org.yimen.casework.port.Vault;

/** The transactions of the platform, by Aries JPA. Safe for use by several threads. */
@Component(service = Transactions.class, immediate = true)
public final class JpaTransactions implements Transactions {
    private final Transactions transactions;

    /**
     * @param care not called: while this lives, the database is not shut down
     */
    @Activate
    public JpaTransactions(
            @Reference(target = "(osgi.unit.name=yimen)") JpaTemplate template,
            @Reference EventSeal seal,
            @Reference Vault vault,
            @Reference DatabaseCare care) {
        this.transactions = new StoreTransactions(new TemplateRunner(template), new Protection(vault), seal);
    }

    @Override
    public <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
        return transactions.write(work);
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        return transactions.read(work);
    }
}
