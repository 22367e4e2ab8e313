package org.yimen.spi.support;

import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;

/**
 * An item whose fixed answers stand in its bundle as resources, so that Java holds only its rules. A folder beside the
 * subclass, named by the constructor, holds
 *
 * <ul>
 *   <li>{@code item.json}: the {@link ItemRelease}; a legal basis may be written {@code 《社会救助法》第六十二条} or {@code
 *       默认：why}, a step's start {@code ACCEPTED}, {@code RECEIVED}, {@code GRANTED}, {@code OBJECTED} or {@code
 *       after:survey}, {@code after:survey,check}, and a step's form {@code @survey} for the file {@code
 *       survey.schema.json};
 *   <li>{@code form.json}: {@code facts} (a list of {@link org.yimen.spi.fact.FactUse}) and {@code layout};
 *   <li>{@code questions.schema.json}: the item's own questions;
 *   <li>{@code guide.json}: the {@link ServiceGuide}.
 * </ul>
 *
 * Subclasses are immutable and have a public constructor without parameters.
 */
public abstract class DescribedItem implements RescueItem {
    private final ItemRelease release;
    private final ItemForm form;
    private final ServiceGuide guide;

    /**
     * @param folder name of the folder beside the subclass; never {@code null}
     * @throws IllegalArgumentException if a resource is missing or wrong, naming the file and the place in it
     */
    protected DescribedItem(String folder) {
        Descriptor descriptor = new Descriptor(getClass(), folder);
        this.release = descriptor.release();
        this.form = descriptor.form();
        this.guide = descriptor.guide();
    }

    @Override
    public final ItemRelease release() {
        return release;
    }

    @Override
    public final ItemForm form() {
        return form;
    }

    @Override
    public final ServiceGuide guide() {
        return guide;
    }
}
