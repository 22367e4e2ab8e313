package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.form.ComposedForm;
import org.yimen.casework.form.FormComposer;
import org.yimen.casework.form.FormPart;
import org.yimen.casework.form.FormValidator;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Stores;
import org.yimen.casework.registry.ItemRegistry;
import org.yimen.casework.registry.LiveItem;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;

/** The one form over any set of items: today's releases for a draft, the kept ones for a pinned case. */
@Component(service = Forms.class)
public final class Forms {
    /** The code of a finding about a list that is longer than allowed. */
    static final String OVERSIZED = "max-items";

    private final Rules rules;
    private final ItemRegistry registry;
    private final FormComposer composer;
    private final FormValidator validator;

    @Activate
    public Forms(@Reference Rules rules, @Reference ItemRegistry registry) {
        this.rules = rules;
        this.registry = registry;
        this.composer = new FormComposer(registry::factDefinition);
        this.validator = new FormValidator();
    }

    /** The form a new case over these items gets today, each once; refused if one of them is not offered. */
    public Outcome<ComposedForm> today(List<ItemCode> items) {
        Set<ItemCode> seen = new HashSet<>();
        List<FormPart> parts = new ArrayList<>();
        List<Finding> unknown = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i))) {
                continue;
            }
            Optional<LiveItem> live = rules.current(items.get(i));
            if (live.isPresent()) {
                parts.add(FormPart.of(live.get().release(), live.get().form()));
            } else {
                unknown.add(
                        Finding.error("/items/" + i, "item-not-offered", "事项“" + items.get(i) + "”当前未开放办理，请从事项目录中选择。"));
            }
        }
        return unknown.isEmpty() && !parts.isEmpty()
                ? Outcome.done(composer.compose(parts))
                : Outcome.refused(Refusal.invalid("items-not-offered", "请选择至少一个当前开放办理的救助事项。", unknown));
    }

    /** The form of a case as it stands. */
    Outcome<ComposedForm> of(Stores stores, CaseFile file) {
        boolean pinned =
                file.selections().stream().allMatch(selection -> selection.pin().isPresent());
        return pinned ? Outcome.done(kept(stores, file)) : today(file.items());
    }

    /** What schema and shared checks find in the answers. */
    Checked checked(ComposedForm form, Document answers, LocalDate on) {
        return new Checked(form, answers, on, validator.validate(form, answers, on));
    }

    /** Answers that were checked as if every way of an item were taken that it might take. */
    final class Checked {
        private final ComposedForm form;
        private final Document answers;
        private final LocalDate on;
        private final List<Finding> findings;

        private Checked(ComposedForm form, Document answers, LocalDate on, List<Finding> findings) {
            this.form = form;
            this.answers = answers;
            this.on = on;
            this.findings = findings;
        }

        /** Whether a list is longer than the form allows: no item is asked about more than it said it can take. */
        boolean isOversized() {
            return findings.stream().anyMatch(finding -> finding.code().equals(OVERSIZED));
        }

        /**
         * All that was found.
         *
         * @param meansTested whether the chosen ways examine means: the form asks for the consents as soon as any way of
         *     an item might, but nobody owes them where none does
         */
        List<Finding> findings(boolean meansTested) {
            boolean asChecked = meansTested == form.parts().stream().anyMatch(FormPart::meansTested);
            List<Finding> all = asChecked ? findings : validator.validate(form, answers, on, meansTested);
            return all.stream()
                    .filter(finding -> meansTested || !isIdleConsent(form, finding))
                    .toList();
        }
    }

    private static boolean isIdleConsent(ComposedForm form, Finding finding) {
        String consents = "/facts/" + CommonFacts.CONSENTS;
        boolean demanded = form.parts().stream()
                .flatMap(part -> part.form().facts().stream())
                .filter(use -> use.key().name().equals(CommonFacts.CONSENTS))
                .anyMatch(use -> use.required().stream()
                        .anyMatch(field -> finding.pointer().equals(consents + "/" + field)));
        return finding.code().equals("required") && finding.pointer().startsWith(consents) && !demanded;
    }

    /** The facts in the versions one item reads. */
    Facts factsFor(ItemRelease release, ItemForm form, Facts facts) {
        return composer.compose(List.of(FormPart.of(release, form))).valuesFor(release.id(), facts);
    }

    /** By what was kept with the releases: a department's own facts go with its bundle. */
    private ComposedForm kept(Stores stores, CaseFile file) {
        List<StoredRelease> kept = file.selections().stream()
                .map(Selection::pin)
                .flatMap(Optional::stream)
                .map((Pin pin) -> rules.kept(stores, pin))
                .toList();
        List<FormPart> parts = kept.stream()
                .map(release -> FormPart.of(release.release(), release.form()))
                .toList();
        boolean allDefined = kept.stream()
                .flatMap(release -> release.facts().stream())
                .allMatch(fact -> registry.factDefinition(fact.key()).isPresent());
        return allDefined ? composer.compose(parts) : new FormComposer(key -> rules.fact(key, kept)).compose(parts);
    }
}
