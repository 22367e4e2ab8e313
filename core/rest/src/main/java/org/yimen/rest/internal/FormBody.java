package org.yimen.rest.internal;

import java.util.List;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.ItemCode;

/**
 * Items and answers of a case.
 *
 * @param items the chosen items, {@code department/item}
 * @param answers to the composed form
 */
record FormBody(@Needed List<ItemCode> items, @Needed Document answers) {
    FormBody checked() {
        new Fields().needs("/items", items).needs("/answers", answers).check();
        return this;
    }
}
