package org.yimen.casework.registry;

import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.item.ReleaseId;

/**
 * Why a plug-in did not answer, and who is to blame.
 *
 * @param kind never {@code null}
 * @param release the item, once it has said who it is; never {@code null}
 * @param bundle symbolic name and version; never {@code null}
 * @param call what it was asked, such as {@code materials}; never {@code null}
 * @param sentence for the operator, in Chinese; holds no personal data; never {@code null}
 * @param detail for the developer: exception and place; holds no personal data; never {@code null}
 */
public record Fault(
        Kind kind, Optional<ReleaseId> release, String bundle, String call, String sentence, String detail) {
    /** The kinds of fault. */
    public enum Kind {
        /** It threw an exception or error. */
        THREW,
        /** Its classes do not fit together or with the platform's. */
        LINKAGE,
        /** It did not answer in time; its thread may still be lost. */
        TIMED_OUT,
        /** It answered {@code null}. */
        NO_ANSWER,
        /** Its answer breaks the contract. */
        WRONG_ANSWER,
        /** It is quarantined and was not asked. */
        QUARANTINED,
        /** It was uninstalled meanwhile. */
        GONE,
        /** All threads for it are taken; it was not asked. */
        BUSY,
        /** The asking thread was interrupted. */
        INTERRUPTED,
        /** It did not answer in time because the machine gave it none. */
        STARVED,
        /** It answered, but so much or so large that a part was left out. */
        CUT;

        /** Whether it counts against the item, once for each household, towards its quarantine. */
        public boolean isCharged() {
            return ordinal() <= WRONG_ANSWER.ordinal();
        }
    }

    public Fault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(detail, "detail");
    }
}
