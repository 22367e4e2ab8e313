package org.yimen.casework;

import java.util.Objects;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ServiceGuide;

/**
 * One release as the catalogue knows it.
 *
 * @param release never {@code null}
 * @param form never {@code null}
 * @param guide never {@code null}
 * @param state never {@code null}
 * @param detail in Chinese, why the state is as it is; empty when installed and in order; never {@code null}
 * @param bundle symbolic name and version of the bundle it came with; never {@code null}
 * @param digest SHA-256 of that bundle, hexadecimal; empty if it could not be read; never {@code null}
 */
public record CatalogueEntry(
        ItemRelease release,
        ItemForm form,
        ServiceGuide guide,
        ReleaseState state,
        String detail,
        String bundle,
        String digest) {
    public CatalogueEntry {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(guide, "guide");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(digest, "digest");
    }
}
