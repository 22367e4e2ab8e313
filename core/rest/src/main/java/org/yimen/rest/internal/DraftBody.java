package org.yimen.rest.internal;

import java.util.List;
import org.yimen.casework.app.Intake;
import org.yimen.casework.domain.Source;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.ItemCode;

/**
 * A new application.
 *
 * @param deskId the window
 * @param source how it came in
 * @param items the chosen items, {@code department/item}
 * @param answers to the composed form, as far as typed
 */
record DraftBody(@Needed String deskId, @Needed Source source, @Needed List<ItemCode> items, @Needed Document answers) {
    Intake.Draft draft() {
        new Fields()
                .needs("/deskId", deskId)
                .needs("/source", source)
                .needs("/items", items)
                .needs("/answers", answers)
                .check();
        return new Intake.Draft(deskId, source, items, answers);
    }
}
