package org.yimen.casework.registry;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.item.ReleaseId;

/**
 * One thing an operator should know about what is installed.
 *
 * @param when last seen; never {@code null}
 * @param department whose plug-in it is, if it has said so; never {@code null}
 * @param release the item, if it has said so; never {@code null}
 * @param bundle symbolic name and version, or the name of a file that is no bundle; never {@code null}
 * @param kind never {@code null}
 * @param sentence what is wrong and what to do, in Chinese; never {@code null}
 * @param detail for the department's developer; may be empty; never {@code null}
 * @param since first seen; never {@code null}
 */
public record OperatorFinding(
        Instant when,
        Optional<String> department,
        Optional<ReleaseId> release,
        String bundle,
        Kind kind,
        String sentence,
        String detail,
        Instant since) {
    /** The kinds of finding. */
    public enum Kind {
        /** A dropped file did not become a running bundle. */
        NOT_INSTALLED,
        /** It did not come up or did not say properly who it is; it is out. */
        NOT_ADMITTED,
        /** It reads a fact, or a field of one, that nobody defines; it is out until somebody does. */
        UNKNOWN_FACT,
        /** It defines a fact that is not its own, or not soundly; that fact is out. */
        FACT_REFUSED,
        /**
         * It has the code and version of another item, or of what cases are pinned to, with another content; it is out
         * while that item is there, or for good.
         */
        RELEASE_CONFLICT,
        /** Another bundle speaks for the department; it is out while that one is there. */
        DEPARTMENT_CONFLICT,
        /** A call went wrong; it still serves. */
        FAULT,
        /** Set aside for a while after repeated faults. */
        QUARANTINED,
        /** The daily root of all events could not be signed, or contradicts the one before. */
        ROOT_IN_DOUBT
    }

    public OperatorFinding {
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(since, "since");
    }
}
