package org.yimen.casework.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.item.ReleaseId;

/**
 * What follows from all that has arrived: who is in, who is out and why. Immutable once made, and always made anew from
 * everything, so that arrivals and departures in any order end alike.
 */
final class Catalogue {
    private final FactTable facts = new FactTable();
    private final TreeMap<ReleaseId, List<LiveItem>> items = new TreeMap<>();
    private final List<OperatorFinding> findings = new ArrayList<>();
    private final KeptContents kept;

    private Catalogue(KeptContents kept) {
        this.kept = kept;
    }

    static Catalogue of(List<Slot> slots, KeptContents kept) {
        Catalogue catalogue = new Catalogue(kept);
        Departments departments = new Departments(slots);
        slots.forEach(slot -> catalogue.addFacts(slot, departments));
        slots.forEach(slot -> catalogue.addItem(slot, departments));
        return catalogue;
    }

    FactTable facts() {
        return facts;
    }

    /** By item and version; of each the serving one first, then equal ones of other bundles. */
    Map<ReleaseId, List<LiveItem>> items() {
        return items;
    }

    Optional<LiveItem> serving(ReleaseId id) {
        return Optional.ofNullable(items.get(id)).map(equals -> equals.get(0));
    }

    List<OperatorFinding> findings() {
        return findings;
    }

    private void addFacts(Slot slot, Departments departments) {
        if (slot.candidate() instanceof Candidate.Out out) {
            note(
                    slot,
                    out.department(),
                    OperatorFinding.Kind.NOT_ADMITTED,
                    out.fault().sentence(),
                    out.fault().detail());
        } else if (slot.candidate() instanceof Candidate.Provider provider) {
            Optional<String> speaker =
                    departments.refusal(provider.department(), slot.subject().bundle());
            if (speaker.isPresent()) {
                refuseDepartment(slot, provider.department(), speaker.get());
                return;
            }
            List<String> refused = new ArrayList<>(provider.refused());
            refused.addAll(facts.add(slot.subject().bundle(), provider.facts()));
            refused.forEach(sentence ->
                    note(slot, Optional.of(provider.department()), OperatorFinding.Kind.FACT_REFUSED, sentence, ""));
        }
    }

    private void addItem(Slot slot, Departments departments) {
        if (!(slot.candidate() instanceof Candidate.Item candidate)) {
            return;
        }
        LiveItem item = candidate.item();
        String department = item.release().code().department();
        Optional<String> speaker =
                departments.refusal(department, slot.subject().bundle());
        Optional<String> missing = facts.missing(item.form());
        Optional<StoredRelease> pinned = kept.contradicted(item);
        Optional<LiveItem> other = serving(item.release().id()).filter(first -> !first.saysTheSameAs(item));
        if (speaker.isPresent()) {
            refuseDepartment(slot, department, speaker.get());
        } else if (pinned.isPresent()) {
            String sentence = Messages.of(
                    "item.kept", slot.subject().title(), pinned.get().bundle());
            note(
                    slot,
                    Optional.of(department),
                    OperatorFinding.Kind.RELEASE_CONFLICT,
                    sentence,
                    String.join(", ", item.differencesFrom(pinned.get())));
        } else if (other.isPresent()) {
            String sentence = Messages.of(
                    "item.conflict", slot.subject().title(), other.get().bundle());
            note(slot, Optional.of(department), OperatorFinding.Kind.RELEASE_CONFLICT, sentence, "");
        } else if (missing.isPresent()) {
            String sentence = Messages.of("item.waits", slot.subject().title(), missing.get());
            note(slot, Optional.of(department), OperatorFinding.Kind.UNKNOWN_FACT, sentence, "");
        } else {
            items.computeIfAbsent(item.release().id(), id -> new ArrayList<>()).add(item);
        }
    }

    private void refuseDepartment(Slot slot, String department, String speaker) {
        String sentence = Messages.of("department.conflict", slot.subject().title(), department, speaker);
        note(slot, Optional.of(department), OperatorFinding.Kind.DEPARTMENT_CONFLICT, sentence, "");
    }

    private void note(
            Slot slot, Optional<String> department, OperatorFinding.Kind kind, String sentence, String detail) {
        Subject subject = slot.subject();
        findings.add(new OperatorFinding(
                slot.since(),
                department,
                subject.release(),
                subject.bundle().toString(),
                kind,
                sentence,
                detail,
                slot.since()));
    }
}
