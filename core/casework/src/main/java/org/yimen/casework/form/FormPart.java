package org.yimen.casework.form;

import java.util.Objects;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ReleaseId;

/**
 * One chosen item as the one form sees it.
 *
 * @param release never {@code null}
 * @param title Chinese name of the item; never {@code null}
 * @param form never {@code null}
 * @param meansTested whether the household's means are examined, so that commitment and consent are asked
 */
public record FormPart(ReleaseId release, String title, ItemForm form, boolean meansTested) {
    public FormPart {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(form, "form");
    }

    /** A part whose means test the caller tells the validator instead. */
    public FormPart(ReleaseId release, String title, ItemForm form) {
        this(release, title, form, false);
    }

    /** The part a release plays in the form. */
    public static FormPart of(ItemRelease release, ItemForm form) {
        return new FormPart(release.id(), release.name(), form, release.meansTested());
    }
}
