package org.yimen.casework.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.yimen.casework.form.FormPointers;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactProvider;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;

/** Asks an arrived plug-in once what it is, each question through the guard. */
final class Examination {
    private static final int MOST_TRIES = 5;
    private static final int TRIES_OF_THE_LATE = 2;
    private static final Set<Fault.Kind> NO_CHANCE = Set.of(Fault.Kind.BUSY, Fault.Kind.STARVED);
    private static final int LARGEST_VALUE = 1024 * 1024;

    private final ItemGuard guard;
    private final SchemaSafety safety = new SchemaSafety();
    private final FixedAnswers fixed = new FixedAnswers(safety);
    private final Function<FactKey, Optional<FactDefinition>> definitions;

    Examination(ItemGuard guard, Function<FactKey, Optional<FactDefinition>> definitions) {
        this.guard = guard;
        this.definitions = definitions;
    }

    Candidate item(Subject subject, Supplier<RescueItem> service) {
        try {
            RescueItem item = start(subject, service);
            ItemRelease release = ask(subject, Call.RELEASE, item::release, fixed::release);
            subject.named(release.id());
            ItemForm form = ask(subject, Call.FORM, item::form, fixed::form);
            ServiceGuide guide = ask(subject, Call.GUIDE, item::guide, fixed::guide);
            FormPointers pointers = new FormPointers(form, definitions);
            return new Candidate.Item(new LiveItem(item, release, form, guide, subject, guard, pointers));
        } catch (FaultedException faulted) {
            return new Candidate.Out(subject.release().map(id -> id.item().department()), faulted.fault());
        }
    }

    Candidate provider(Subject subject, Supplier<FactProvider> service) {
        Optional<String> department = Optional.empty();
        try {
            FactProvider provider = start(subject, service);
            String code = ask(subject, Call.DEPARTMENT, provider::department, Examination::department);
            department = Optional.of(code);
            List<FactDefinition> facts = ask(subject, Call.FACTS, provider::facts, Examination::copy);
            List<FactDefinition> sound = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (FactDefinition fact : facts) {
                Optional<String> fault = faultOf(subject, code, fact);
                fault.ifPresentOrElse(refused::add, () -> sound.add(guarded(subject, fact)));
            }
            return new Candidate.Provider(code, sound, refused);
        } catch (FaultedException faulted) {
            return new Candidate.Out(department, faulted.fault());
        }
    }

    private <S> S start(Subject subject, Supplier<S> service) {
        S plugin = ask(subject, Call.START, service::get, UnaryOperator.identity());
        subject.started(plugin);
        return plugin;
    }

    private Optional<String> faultOf(Subject subject, String department, FactDefinition fact) {
        if (!fact.key().owner().equals(department)) {
            return Optional.of(Messages.of("fact.foreign", subject.bundle(), fact.key(), department));
        }
        List<String> faults =
                ask(subject, Call.FACTS, () -> safety.faultsOfFact(fact.schema()), UnaryOperator.identity());
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Messages.of("fact.unsound", subject.bundle(), fact.key(), String.join("；", faults)));
    }

    /** A converter is the department's own code: it too is called only through the guard. */
    private FactDefinition guarded(Subject subject, FactDefinition fact) {
        return new FactDefinition(
                fact.key(),
                fact.title(),
                fact.schema(),
                fact.toPrevious().map(convert -> value -> convert(subject, convert, value)));
    }

    private Document convert(Subject subject, UnaryOperator<Document> convert, Document value) {
        return valueOf(guard.call(
                subject, Asked.about(Call.CONVERT, value), () -> convert.apply(value), Examination::bounded));
    }

    private <T> T ask(Subject subject, Call call, Callable<T> question, UnaryOperator<T> check) {
        Duration budget = guard.settings().startBudget();
        Answer<T> answer = guard.call(subject, Asked.once(call), budget, question, check);
        for (int tries = 1; tries < triesAfter(answer) && rested(); tries++) {
            answer = guard.call(subject, Asked.once(call), budget, question, check);
        }
        return valueOf(answer);
    }

    /**
     * A machine without time is no reason to leave out for good what has just arrived. What is late waited, maybe in vain,
     * maybe for a disk or for a class that others load: it is asked once more.
     */
    private static int triesAfter(Answer<?> answer) {
        return answer.fault()
                .map(Fault::kind)
                .map(kind ->
                        NO_CHANCE.contains(kind) ? MOST_TRIES : kind == Fault.Kind.TIMED_OUT ? TRIES_OF_THE_LATE : 0)
                .orElse(0);
    }

    /** Waits a little; false if there is no time for that. */
    private boolean rested() {
        try {
            Thread.sleep(guard.settings().callBudget().toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T valueOf(Answer<T> answer) {
        return answer.value()
                .orElseThrow(() -> new FaultedException(answer.fault().orElseThrow()));
    }

    private static String department(String code) {
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || code.equals(FixedAnswers.PLATFORM)) {
            throw new WrongAnswerException("wrong.department", code);
        }
        return code;
    }

    private static List<FactDefinition> copy(List<FactDefinition> facts) {
        Cut cut = new Cut();
        List<FactDefinition> copy = List.copyOf(cut.list(facts, FactDefinition.class));
        if (cut.hasCutLists()) {
            throw new WrongAnswerException("wrong.list", "", Sizes.LIST);
        }
        copy.forEach(fact -> Sizes.checkName(fact.title(), "/" + fact.key() + "/title"));
        return copy;
    }

    /** Not larger than the answers of a whole form may be. */
    private static Document bounded(Document converted) {
        if (JsonSize.of(converted) > LARGEST_VALUE) {
            throw new WrongAnswerException("wrong.document", "", LARGEST_VALUE / 1024);
        }
        return converted;
    }
}
