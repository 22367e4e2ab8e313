package org.yimen.rest.internal;

import java.util.List;
import org.yimen.casework.form.ComposedForm;
import org.yimen.casework.form.Question;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ReleaseId;

/**
 * The one form over several items.
 *
 * @param items chosen, in order
 * @param schema JSON Schema 2020-12 of the answers
 * @param layout hints for the page
 * @param questions who needs what and why
 * @param questionCount how many fields it has
 * @param separateQuestionCount how many there would be with a form an item
 */
record ComposedFormDto(
        List<PartDto> items,
        Document schema,
        Document layout,
        List<QuestionDto> questions,
        int questionCount,
        int separateQuestionCount) {
    /**
     * One chosen item.
     *
     * @param item never {@code null}
     * @param release version
     * @param name in Chinese
     */
    record PartDto(ItemCode item, String release, String name) {}

    /**
     * One thing that is asked.
     *
     * @param pointer into the answers, with {@code -} for the index of a row
     * @param title in Chinese
     * @param neededBy items that read the answer
     * @param requiredBy those that cannot do without it
     * @param why in Chinese
     */
    record QuestionDto(
            String pointer, String title, List<ItemCode> neededBy, List<ItemCode> requiredBy, List<String> why) {
        static QuestionDto of(Question question) {
            return new QuestionDto(
                    question.pointer(),
                    question.title(),
                    question.neededBy().stream().map(ReleaseId::item).toList(),
                    question.requiredBy().stream().map(ReleaseId::item).toList(),
                    question.why());
        }
    }

    static ComposedFormDto of(ComposedForm form) {
        return new ComposedFormDto(
                form.parts().stream()
                        .map(part -> new PartDto(
                                part.release().item(), part.release().version().toString(), part.title()))
                        .toList(),
                form.schema(),
                form.layout(),
                form.questions().stream().map(QuestionDto::of).toList(),
                form.questionCount(),
                form.separateQuestionCount());
    }
}
