package org.yimen.rest.internal.paper;

import java.util.List;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.NeededBy;

/** Papers of a case in tables. */
final class PaperTable {
    private PaperTable() {}

    static Html missing(Subject subject, List<CaseMaterial> papers) {
        Grid grid = new Grid();
        for (CaseMaterial paper : papers) {
            MaterialNeed need = paper.need();
            String items = String.join(
                    "、", paper.items().stream().map(subject.names()::item).toList());
            grid.row(List.of(
                    need.title(), shape(need), items, need.why(), need.basis().citation()));
        }
        return grid.underKeys("paper.title", "paper.shape", "paper.items", "paper.why", "paper.basis");
    }

    static Html received(List<CaseMaterial> papers) {
        Grid grid = new Grid();
        papers.stream()
                .filter(CaseMaterial::isProvided)
                .forEach(paper -> grid.row(List.of(paper.need().title(), shape(paper.need()), how(paper))));
        return grid.underKeys("paper.title", "paper.shape", "paper.received");
    }

    /** What the applicant still owes for the decisions, or for completing a relief that was granted first. */
    static Html owedLater(Subject subject, List<CaseMaterial> papers) {
        List<CaseMaterial> owed = papers.stream()
                .filter(paper -> paper.isOwedBy(NeededBy.COMPLETION))
                .toList();
        return owed.isEmpty()
                ? Html.NONE
                : Html.all(
                        List.of(Html.text(PaperTexts.of("acceptance-slip.owed")).in("h2"), missing(subject, owed)));
    }

    private static String shape(MaterialNeed need) {
        return PaperTexts.of("copy." + need.copy().name(), need.count());
    }

    private static String how(CaseMaterial paper) {
        int pages = paper.scans().size();
        return pages == 0 ? PaperTexts.of("paper.seen") : PaperTexts.of("paper.scans", pages);
    }
}
