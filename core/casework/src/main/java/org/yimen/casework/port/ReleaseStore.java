package org.yimen.casework.port;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.item.ServiceGuide;

/** Releases that some case is pinned to, so that its handling goes on when the bundle is gone. */
public interface ReleaseStore {
    /**
     * Keeps a release the first time a case is pinned to it; changes nothing if one of this id is kept already.
     *
     * @return what is kept under the id now, which may say something else; never {@code null}
     */
    StoredRelease keep(StoredRelease release);

    Optional<StoredRelease> find(ReleaseId id);

    /** Every kept release, by item and version. */
    List<StoredRelease> all();

    /**
     * A release as it was when first pinned.
     *
     * @param release never {@code null}
     * @param form never {@code null}
     * @param guide never {@code null}
     * @param bundle symbolic name and version; never {@code null}
     * @param digest SHA-256 of the bundle, hexadecimal; never {@code null}
     * @param keptAt never {@code null}
     */
    record StoredRelease(
            ItemRelease release,
            ItemForm form,
            ServiceGuide guide,
            String bundle,
            String digest,
            OffsetDateTime keptAt) {
        public StoredRelease {
            Objects.requireNonNull(release, "release");
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(guide, "guide");
            Objects.requireNonNull(bundle, "bundle");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(keptAt, "keptAt");
        }

        /** Whether another says the same, from whichever bundle and whenever it was kept. */
        public boolean saysTheSameAs(StoredRelease other) {
            return release.equals(other.release) && form.equals(other.form) && guide.equals(other.guide);
        }
    }
}
