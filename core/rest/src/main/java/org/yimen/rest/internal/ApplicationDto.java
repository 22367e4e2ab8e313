package org.yimen.rest.internal;

import java.util.List;
import java.util.Map;
import org.yimen.casework.domain.CaseFile;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.ItemCode;

/**
 * What one department sees of an application: the shared facts, the answers to its own item, and its papers.
 *
 * @param caseId never {@code null}
 * @param masked whether personal data is masked for this reader
 * @param answers shared facts and the item's own answers
 * @param materials papers that the item needs
 */
record ApplicationDto(String caseId, boolean masked, Document answers, List<MaterialDto> materials) {
    static ApplicationDto of(CaseFile file, ItemCode item, boolean reveal) {
        Document own = Document.of(Map.of(
                "facts",
                file.answers().object("/facts"),
                "items",
                Map.of(item.department(), Map.of(item.item(), file.answersOf(item)))));
        return new ApplicationDto(
                file.id().value(),
                !reveal,
                reveal ? own : Masks.document(own),
                file.materials().stream()
                        .filter(paper -> paper.items().contains(item))
                        .map(MaterialDto::of)
                        .toList());
    }
}
