package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.form.ComposedForm;
import org.yimen.casework.form.MissingFactException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.registry.Answer;
import org.yimen.casework.registry.FaultedException;
import org.yimen.casework.registry.LiveItem;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** Asks everything about an application at once: schema, shared checks, place, duplicates, and every chosen item. */
@Component(service = Checker.class)
public final class Checker {
    private static final MaterialNeed SIGNED_APPLICATION = new MaterialNeed(
            MaterialTypes.SIGNED_APPLICATION,
            "applicant",
            MaterialTypes.titles().get(MaterialTypes.SIGNED_APPLICATION),
            Copy.ORIGINAL,
            1,
            ObtainedBy.APPLICANT,
            NeededBy.ACCEPTANCE,
            "申请人应当提出书面申请；表单填写完整后打印，由申请人签字。",
            LegalBasis.of("2024年基层社会救助综合服务窗口创建工作方案", "三（六）1"));

    private final Rules rules;
    private final Forms forms;
    private final Inputs inputs;

    @Activate
    public Checker(@Reference Rules rules, @Reference Forms forms, @Reference Inputs inputs) {
        this.rules = rules;
        this.forms = forms;
        this.inputs = inputs;
    }

    /**
     * Checks a case as it stands.
     *
     * @param file with its answers, declared facts and household
     * @param on the day
     */
    Check check(Stores stores, CaseFile file, ComposedForm form, LocalDate on) {
        Forms.Checked answers = forms.checked(form, file.answers(), on);
        boolean oversized = answers.isOversized();
        List<ItemCheck> items = file.selections().stream()
                .map(selection -> oversized
                        ? ItemCheck.absent(selection, "列表项目超过允许的数量，请先更正。")
                        : check(stores, file, selection, on))
                .toList();
        boolean meansTested = MeansTest.of(stores, file, rules, items);
        List<Finding> findings = new ArrayList<>(answers.findings(meansTested));
        items.forEach(item -> findings.addAll(item.findings()));
        findings.addAll(Surroundings.findings(stores, file, rules, items, on));
        return new Check(form, Findings.ordered(findings, form), materials(file, items), items);
    }

    private ItemCheck check(Stores stores, CaseFile file, Selection selection, LocalDate on) {
        Optional<LiveItem> live = rules.of(selection);
        if (live.isEmpty()) {
            String why = selection.pin().flatMap(rules::absence).orElse("事项未安装，不能办理，请联系运维人员。");
            return ItemCheck.absent(selection, why);
        }
        LiveItem item = live.get();
        return application(stores, file, item, on)
                .map(application -> asked(selection, item, application))
                .orElseGet(() -> ItemCheck.absent(selection, "事项所需的共享信息项暂时不能转换，已告知运维人员，请稍后再试。"));
    }

    /** What the item is asked with; empty if a department's own fact cannot be given in the version it reads. */
    private Optional<Application> application(Stores stores, CaseFile file, LiveItem item, LocalDate on) {
        try {
            return Optional.of(
                    inputs.of(stores, file, item.release(), item.form(), on).application());
        } catch (FaultedException | MissingFactException unconverted) {
            return Optional.empty();
        }
    }

    private static ItemCheck asked(Selection selection, LiveItem item, Application application) {
        Answer<List<Finding>> findings = item.validate(application);
        Answer<List<MaterialNeed>> materials = item.materials(application);
        Answer<Assessment> assessment = item.assess(application);
        Answer<String> track = item.track(application);
        Answer<List<String>> whom = item.beneficiaries(application);
        boolean faulted = !(findings.isAnswered() && materials.isAnswered() && track.isAnswered() && whom.isAnswered());
        return faulted
                ? ItemCheck.absent(selection, "事项组件暂时不能应答，已告知运维人员，请稍后再试。")
                : new ItemCheck(
                        selection.item(),
                        placed(selection.item(), findings.orElse(List.of())),
                        materials.orElse(List.of()),
                        assessment.value(),
                        track.value(),
                        whom.orElse(List.of()),
                        item.cause(application).orElse(Optional.empty()),
                        Optional.empty());
    }

    /** An item's pointers to its own questions get the item's place before them. */
    private static List<Finding> placed(ItemCode item, List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.pointer().startsWith("/facts/") ? finding : finding.below("/items/" + item))
                .toList();
    }

    /** Each paper once; what was already brought stays; the papers of an item that cannot be asked stay as they were. */
    private static List<CaseMaterial> materials(CaseFile file, List<ItemCheck> items) {
        Map<String, CaseMaterial> before = new LinkedHashMap<>();
        file.materials().forEach(paper -> before.put(paper.need().identity(), paper));
        Map<String, CaseMaterial> papers = new LinkedHashMap<>();
        add(papers, before, SIGNED_APPLICATION, file.items());
        for (ItemCheck item : items) {
            List<MaterialNeed> needs = item.isComplete()
                    ? item.materials()
                    : file.materials().stream()
                            .filter(paper -> paper.items().contains(item.item()))
                            .map(CaseMaterial::need)
                            .toList();
            needs.forEach(need -> add(papers, before, need, List.of(item.item())));
        }
        before.forEach((identity, paper) -> {
            if (paper.isProvided()) {
                papers.putIfAbsent(identity, paper);
            }
        });
        return List.copyOf(papers.values());
    }

    private static void add(
            Map<String, CaseMaterial> papers,
            Map<String, CaseMaterial> before,
            MaterialNeed need,
            List<ItemCode> items) {
        papers.merge(
                need.identity(),
                Papers.kept(before.get(need.identity()), need, items),
                (one, other) -> Papers.merged(one, other));
    }
}
