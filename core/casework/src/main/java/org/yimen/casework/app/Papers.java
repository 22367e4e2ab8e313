package org.yimen.casework.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.Refusal;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** How the papers of several items become one list. */
final class Papers {
    private Papers() {}

    /** What tells the applicant that a paper is missing. */
    static Finding missing(CaseMaterial paper) {
        return Finding.error(
                        "/materials/" + paper.need().identity().replace("#", "/"),
                        "material-missing",
                        "缺少材料：" + paper.need().title() + "。" + paper.need().why())
                .under(paper.need().basis());
    }

    /** A refusal while the applicant owes papers of an item that must be there by this stage. */
    static Optional<Refusal> owed(CaseFile file, ItemCode item, NeededBy stage) {
        List<Finding> owed = file.materialsOf(item).stream()
                .filter(paper -> paper.isOwedBy(stage))
                .map(Papers::missing)
                .toList();
        return owed.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("papers-missing", "申请人尚有材料没有提交，请由窗口补收后办理；确实无法提供的，请上传情况说明。", owed));
    }

    /** The papers with the signature asked for anew: what was signed before is not what is applied for now. */
    static List<CaseMaterial> unsigned(List<CaseMaterial> papers) {
        return papers.stream()
                .map(paper -> paper.need().type().equals(MaterialTypes.SIGNED_APPLICATION) ? paper.askedAnew() : paper)
                .toList();
    }

    /** A need with whatever was brought for it before. */
    static CaseMaterial kept(CaseMaterial before, MaterialNeed need, List<ItemCode> items) {
        return before == null
                ? new CaseMaterial(need, items, List.of(), false)
                : new CaseMaterial(need, items, before.scans(), before.seenOnPaper());
    }

    /**
     * The same paper asked by two items: brought by the applicant only if no department can look it up (社会救助法 art. 62),
     * and as early as the earlier needs it.
     */
    static CaseMaterial merged(CaseMaterial one, CaseMaterial other) {
        MaterialNeed a = one.need();
        MaterialNeed b = other.need();
        ObtainedBy obtained = Stream.of(ObtainedBy.SHARED_DATA, ObtainedBy.APPLICANT)
                .filter(way -> a.obtainedBy() == way || b.obtainedBy() == way)
                .findFirst()
                .orElse(ObtainedBy.COMMITMENT);
        NeededBy needed = a.neededBy().compareTo(b.neededBy()) <= 0 ? a.neededBy() : b.neededBy();
        boolean said = a.why().contains(b.why()) || a.type().equals(MaterialTypes.SIGNED_APPLICATION);
        String why = said ? a.why() : a.why() + " " + b.why();
        MaterialNeed need = new MaterialNeed(
                a.type(),
                a.subject(),
                a.title(),
                a.copy().compareTo(b.copy()) <= 0 ? a.copy() : b.copy(),
                Math.max(a.count(), b.count()),
                obtained,
                needed,
                why,
                a.basis());
        List<ItemCode> items = Stream.concat(one.items().stream(), other.items().stream())
                .distinct()
                .toList();
        return new CaseMaterial(need, items, one.scans(), one.seenOnPaper());
    }
}
