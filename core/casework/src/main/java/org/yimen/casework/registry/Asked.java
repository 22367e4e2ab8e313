package org.yimen.casework.registry;

import java.util.function.Supplier;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.ItemForm;

/**
 * One question to a plug-in, and about whom. Faults on one household count once, however often its case is checked,
 * amended or typed anew: otherwise one bad application would set an item aside for everybody.
 *
 * @param call what is asked; never {@code null}
 * @param about equal for questions about one household; worked out only when something went wrong; never {@code null}
 */
record Asked(Call call, Supplier<Object> about) {
    private static final String NUMBER = "idNumber";

    /** A question that is about nobody. */
    static Asked once(Call call) {
        Object itself = new Object();
        return new Asked(call, () -> itself);
    }

    /** A question about a value: the same value, the same question. Only its hash is ever kept. */
    static Asked about(Call call, Object value) {
        return new Asked(call, value::hashCode);
    }

    /** A question about an application. */
    static Asked about(Call call, ItemForm form, Application application) {
        return new Asked(call, () -> household(form, application));
    }

    /**
     * The hash of the applicant's number: nothing personal is kept. Without a sound number all are one household, so that
     * a draft does not become many while the number is being typed; only of an item that asks for none the whole
     * application counts.
     */
    private static Object household(ItemForm form, Application application) {
        String number = application
                .facts()
                .declared(CommonFacts.PERSON)
                .text("/" + NUMBER)
                .filter(text -> IdNumber.faultOf(text).isEmpty())
                .orElse("");
        return number.isEmpty() && !asksForNumber(form) ? contents(application) : number.hashCode();
    }

    private static boolean asksForNumber(ItemForm form) {
        return form.facts().stream()
                .filter(use -> use.key().name().equals(CommonFacts.PERSON))
                .map(FactUse::fields)
                .anyMatch(fields -> fields.isEmpty() || fields.contains(NUMBER));
    }

    /** What was filled in, whenever that was; the rest of an application differs between two requests. */
    private static Object contents(Application application) {
        return 31 * application.answers().hashCode()
                + application.facts().values().stream()
                        .map(FactValue::value)
                        .toList()
                        .hashCode();
    }
}
