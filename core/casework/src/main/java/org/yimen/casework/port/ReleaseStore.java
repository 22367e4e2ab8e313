package org.yimen.casework.port;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactKey;
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
     * @param facts those of the form that a department defines, as they were: its bundle may take them along; never
     *     {@code null}
     */
    record StoredRelease(
            ItemRelease release,
            ItemForm form,
            ServiceGuide guide,
            String bundle,
            String digest,
            OffsetDateTime keptAt,
            List<KeptFact> facts) {
        public StoredRelease {
            Objects.requireNonNull(release, "release");
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(guide, "guide");
            Objects.requireNonNull(bundle, "bundle");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(keptAt, "keptAt");
            facts = facts == null ? List.of() : List.copyOf(facts);
        }

        /** A release that reads none but the platform's own facts. */
        public StoredRelease(
                ItemRelease release,
                ItemForm form,
                ServiceGuide guide,
                String bundle,
                String digest,
                OffsetDateTime keptAt) {
            this(release, form, guide, bundle, digest, keptAt, List.of());
        }

        /** A fact as it was kept. */
        public Optional<KeptFact> fact(FactKey key) {
            return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
        }

        /** Whether another says the same, from whichever bundle and whenever it was kept. */
        public boolean saysTheSameAs(StoredRelease other) {
            return release.equals(other.release) && form.equals(other.form) && guide.equals(other.guide);
        }
    }

    /**
     * A department's own fact as it was when a case was first pinned to a release that reads it; without the way back to
     * its version before, which only its bundle knows.
     *
     * @param key never {@code null}
     * @param title never {@code null}
     * @param schema never {@code null}
     */
    record KeptFact(FactKey key, String title, Document schema) {
        public KeptFact {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(schema, "schema");
        }
    }
}
