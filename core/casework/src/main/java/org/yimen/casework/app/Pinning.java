package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.port.Stores;
import org.yimen.casework.registry.LiveItem;
import org.yimen.spi.data.Finding;

/** Ties a case to today's releases at registration and stores what they answer. */
final class Pinning {
    private final Work work;
    private final Rules rules;

    Pinning(Work work, Rules rules) {
        this.work = work;
        this.rules = rules;
    }

    /** Stores a registered case with what its items answered. */
    CaseFile stored(Stores stores, CaseFile file, Check check, Moment now, String event) {
        List<Selection> selections = file.selections().stream()
                .map(selection -> planned(selection, check))
                .toList();
        CaseFile complete = file.withForm(selections, file.answers())
                .withFacts(file.facts(), Households.stored(stores, file.facts(), file.household(), now.day()))
                .withMaterials(check.materials());
        return work.save(
                stores,
                complete,
                event,
                now,
                Map.of(
                        "releases",
                        selections.stream()
                                .flatMap(selection -> selection.pin().stream())
                                .map(pin -> pin.release().toString() + " " + pin.digest())
                                .toList(),
                        "errors",
                        check.errors().stream().map(Finding::code).toList(),
                        "missing",
                        complete.missingForAcceptance().stream()
                                .map(paper -> paper.need().type())
                                .toList()));
    }

    private static Selection planned(Selection selection, Check check) {
        return check.of(selection.item())
                .filter(ItemCheck::isComplete)
                .map(item -> planned(selection, item))
                .orElseGet(selection::unasked);
    }

    private static Selection planned(Selection selection, ItemCheck item) {
        return selection.planned(item.track(), item.beneficiaries(), item.cause(), item.findings());
    }

    /** The case tied to the releases that new cases take today, which are kept; refused if one cannot answer. */
    Outcome<CaseFile> pinned(Stores stores, CaseFile file, Check check) {
        List<Selection> all = new ArrayList<>();
        for (Selection selection : file.selections()) {
            Optional<LiveItem> live = rules.current(selection.item());
            Optional<ItemCheck> item = check.of(selection.item()).filter(ItemCheck::isComplete);
            if (live.isEmpty() || item.isEmpty()) {
                return Outcome.refused(Refusal.of(
                        Refusal.Kind.WAITING,
                        "item-unavailable",
                        "事项“" + selection.item() + "”暂时不能应答，请稍后再登记，或者先去掉该事项。"));
            }
            if (!rules.keep(stores, live.get())) {
                return Outcome.refused(Refusal.of(
                        Refusal.Kind.WAITING,
                        "release-conflict",
                        Texts.releaseConflict(live.get().release().id())));
            }
            all.add(planned(selection.pinned(Rules.pin(live.get())), item.get()));
        }
        return Outcome.done(file.withForm(all, file.answers()));
    }
}
