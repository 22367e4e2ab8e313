package org.yimen.persistence.internal;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** Transactions of Aries JPA. */
final class TemplateRunner implements TransactionRunner {
    private final JpaTemplate template;

    TemplateRunner(JpaTemplate template) {
        this.template = template;
    }

    @Override
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return template.txExpr(TransactionType.Required, work::apply);
    }
}
