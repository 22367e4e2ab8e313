package org.yimen.casework.registry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;

/**
 * Copies the parts of one answer and cuts what is longer than anyone reads. How long an answer gets is up to the input
 * as much as to the item, so cutting is no fault; that it happened is remembered for the operator.
 */
final class Cut {
    /** Elements of a list. */
    static final int MOST = 200;
    /** Characters of a text. */
    static final int LONGEST = 1_000;
    /** Characters of how an amount follows from its figures, which is told for each of a large household. */
    static final int LONGEST_EXPLANATION = 10_000;

    private boolean lists;
    private boolean texts;

    boolean hasCutLists() {
        return lists;
    }

    boolean hasCutTexts() {
        return texts;
    }

    /**
     * A list that is the platform's own. Only the iterator is believed, and no further than one element beyond the bound:
     * a size can lie and an array of it can be larger than the memory.
     */
    <E> List<E> list(List<E> answer, Class<E> type) {
        List<E> copy = new ArrayList<>();
        Iterator<?> elements = answer.iterator();
        while (elements.hasNext() && copy.size() < MOST) {
            Object element = elements.next();
            if (!type.isInstance(element)) {
                throw new WrongAnswerException("wrong.element");
            }
            copy.add(type.cast(element));
        }
        lists |= elements.hasNext();
        return copy;
    }

    String text(String text) {
        return text(text, LONGEST);
    }

    String explanation(String text) {
        return text(text, LONGEST_EXPLANATION);
    }

    private String text(String text, int most) {
        texts |= text.length() > most;
        return shortened(text, most);
    }

    Optional<String> text(Optional<String> text) {
        return text.map(this::text);
    }

    LegalBasis basis(LegalBasis basis) {
        return new LegalBasis(text(basis.document()), text(basis.article()));
    }

    Optional<LegalBasis> basis(Optional<LegalBasis> basis) {
        return basis.map(this::basis);
    }

    /** At most so many characters and an ellipsis, and no half of a character of four bytes. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
