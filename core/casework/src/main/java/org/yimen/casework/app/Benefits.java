package org.yimen.casework.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.ReleaseState;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.casework.registry.Answer;
import org.yimen.casework.registry.LiveItem;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.Benefit;

/** Computes what a grant brings by the item's rules, over everything declared and found. */
@Component(service = Benefits.class)
public final class Benefits {
    private final Rules rules;
    private final Inputs inputs;

    @Activate
    public Benefits(@Reference Rules rules, @Reference Inputs inputs) {
        this.rules = rules;
        this.inputs = inputs;
    }

    /**
     * What was computed.
     *
     * @param benefit empty if nothing could be; never {@code null}
     * @param parameters the local numbers that were read; never {@code null}
     * @param waiting in Chinese, why the item's rules could not be asked; never {@code null}
     */
    record Computed(Optional<Benefit> benefit, Map<String, BigDecimal> parameters, Optional<String> waiting) {
        static Computed waits(String why) {
            return new Computed(Optional.empty(), Map.of(), Optional.of(why));
        }

        static Computed none() {
            return new Computed(Optional.empty(), Map.of(), Optional.empty());
        }
    }

    /**
     * Computes by the rules the case is pinned to. Where they are gone or set aside the grant waits for them; where they
     * fail just now the answer is refused, because nothing would wake it later.
     */
    Outcome<Computed> compute(
            Stores stores,
            CaseFile file,
            Handling handling,
            StoredRelease kept,
            Optional<BigDecimal> amount,
            LocalDate on) {
        Optional<LiveItem> live = rules.of(handling.pin());
        if (live.isEmpty()) {
            return Outcome.done(Computed.waits(rules.absence(handling.pin()).orElseThrow()));
        }
        CaseFile known = file.withFacts(toDecideBy(stores, file), file.household());
        Inputs.Input input = inputs.of(stores, known, kept.release(), kept.form(), on);
        Answer<Optional<Benefit>> answer = live.get().benefit(input.application());
        if (answer.isAnswered()) {
            Optional<Benefit> benefit = answer.orElse(Optional.empty());
            return Outcome.done(new Computed(
                    benefit.map(usual -> adjusted(usual, amount)), input.usedParameters(), Optional.empty()));
        }
        return live.get().state() == ReleaseState.QUARANTINED
                ? Outcome.done(Computed.waits("事项组件多次出错，已暂停使用，恢复后自动继续。"))
                : Outcome.refused(Refusal.of(Refusal.Kind.WAITING, "item-unavailable", "事项组件暂时不能应答，已告知运维人员，请稍后再试。"));
    }

    /**
     * Everything known, with each found value completed by what was declared and not looked at: a survey that finds the
     * wage says nothing about the pension.
     */
    static Facts toDecideBy(Stores stores, CaseFile file) {
        Facts facts = file.facts();
        for (Handling handling : stores.handlings().ofCase(file.id())) {
            for (FactValue found : handling.found()) {
                facts = facts.plus(completed(found, facts.of(found.key().name())));
            }
        }
        return facts;
    }

    private static FactValue completed(FactValue found, Document before) {
        Map<String, Object> members = new LinkedHashMap<>(before.asMap());
        members.putAll(found.value().asMap());
        return new FactValue(
                found.key(),
                Document.of(members),
                found.asOf(),
                found.provenance(),
                found.source(),
                found.recordedAt(),
                found.verifiedBy(),
                found.verifiedAt());
    }

    /** What the case declares and what the surveys and checks of all its handlings found. */
    static Facts everythingKnown(Stores stores, CaseFile file) {
        Facts facts = file.facts();
        for (Handling handling : stores.handlings().ofCase(file.id())) {
            for (FactValue found : handling.found()) {
                facts = facts.plus(found);
            }
        }
        return facts;
    }

    private static Benefit adjusted(Benefit usual, Optional<BigDecimal> amount) {
        return amount.filter(other -> other.compareTo(usual.amount()) != 0)
                .map(other -> new Benefit(
                        usual.kind(),
                        other,
                        usual.per(),
                        usual.starts(),
                        usual.explanation() + "（测算" + usual.amount().toPlainString() + "元，经办核定" + other.toPlainString()
                                + "元，理由见决定。）"))
                .orElse(usual);
    }
}
