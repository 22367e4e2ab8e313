package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.form.RecordValidator;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Provenance;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;

/** What is filed for a step: checked as a whole, and its found facts put beside the declared ones. */
@Component(service = StepEntries.class)
public final class StepEntries {
    private final Rules rules;
    private final RecordValidator validator = new RecordValidator();

    @Activate
    public StepEntries(@Reference Rules rules) {
        this.rules = rules;
    }

    /** Everything that is wrong with an entry at once; empty if nothing is. */
    Optional<Refusal> check(StoredRelease kept, StepSpec spec, StepEntry entry) {
        List<Finding> findings = new ArrayList<>();
        validator.validate(spec.form(), entry.record()).forEach(finding -> findings.add(finding.below("/record")));
        if (entry.signatures().size() < spec.signatures()) {
            findings.add(Finding.error(
                            "/signatures",
                            "signatures-missing",
                            "该环节应由不少于" + spec.signatures() + "名工作人员分别签字，现有"
                                    + entry.signatures().size() + "名。")
                    .under(spec.basis()));
        }
        if (spec.kind() == StepKind.SURVEY && entry.householdSigner().isEmpty()) {
            findings.add(Finding.error("/householdSigner", "household-signature-missing", "入户调查表应由在场的共同生活家庭成员签字。")
                    .under(spec.basis()));
        }
        findings.addAll(foundFaults(kept, spec, entry));
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("step-entry-invalid", "填报内容有误，请按提示更正。", findings));
    }

    /** The handling's found facts and those of this entry, verified by whoever files them. */
    List<FactValue> found(Handling handling, StepSpec spec, StepEntry entry, Moment now) {
        List<FactValue> all = new ArrayList<>(handling.found());
        Provenance provenance = spec.kind() == StepKind.SURVEY ? Provenance.SURVEYED : Provenance.CHECKED;
        for (StepEntry.Found found : entry.found()) {
            all.add(new FactValue(
                    found.key(),
                    found.value(),
                    now.day(),
                    provenance,
                    spec.title(),
                    now.at(),
                    Optional.of(now.by().name()),
                    Optional.of(now.at())));
        }
        return all;
    }

    private List<Finding> foundFaults(StoredRelease kept, StepSpec spec, StepEntry entry) {
        List<Finding> findings = new ArrayList<>();
        boolean finds = spec.kind() == StepKind.SURVEY || spec.kind() == StepKind.VERIFICATION;
        for (int i = 0; i < entry.found().size(); i++) {
            StepEntry.Found found = entry.found().get(i);
            String pointer = "/found/" + i;
            Optional<FactDefinition> definition = rules.fact(found.key(), List.of(kept));
            if (!finds) {
                findings.add(Finding.error(pointer, "step-finds-nothing", "只有调查、核对环节可以登记查明的事实。"));
            } else if (definition.isEmpty()) {
                findings.add(Finding.error(pointer + "/key", "unknown-fact", "没有这个共享信息项，请从列表中选择。"));
            } else {
                validator
                        .validatePart(definition.get().schema(), found.value())
                        .forEach(finding -> findings.add(finding.below(pointer + "/value")));
            }
        }
        return findings;
    }
}
