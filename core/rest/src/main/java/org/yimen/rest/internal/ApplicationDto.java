package org.yimen.rest.internal;

import java.util.List;
import java.util.Map;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.form.FactShare;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemForm;

/**
 * What one department sees of an application: the shared facts that its item reads, the answers to it, and its papers.
 *
 * @param caseId never {@code null}
 * @param masked whether personal data is masked for this reader
 * @param answers shared facts and the item's own answers
 * @param materials papers that the item needs
 */
record ApplicationDto(String caseId, boolean masked, Document answers, List<MaterialDto> materials) {
    static ApplicationDto of(CaseFile file, ItemCode item, ItemForm form, Sight sight) {
        Document own = Document.of(Map.of(
                "facts",
                FactShare.of(file.answers().object("/facts"), form),
                "items",
                Map.of(item.department(), Map.of(item.item(), file.answersOf(item)))));
        return new ApplicationDto(
                file.id().value(), sight.masked(), sight.document(own), MaterialDto.of(file.materialsOf(item), sight));
    }
}
