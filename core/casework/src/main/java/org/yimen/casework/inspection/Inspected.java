package org.yimen.casework.inspection;

import java.util.Objects;
import org.yimen.casework.domain.Scan;

/** What all inspections together and the operator's policy say about a scan. */
public sealed interface Inspected {
    /**
     * It may be kept.
     *
     * @param mark what is kept with it; never {@code null}
     */
    record Passed(Scan.Inspection mark) implements Inspected {
        public Passed {
            Objects.requireNonNull(mark, "mark");
        }
    }

    /**
     * It must not be kept.
     *
     * @param inspector who says so; never {@code null}
     * @param finding what was found; never {@code null}
     */
    record Infected(String inspector, String finding) implements Inspected {
        public Infected {
            Objects.requireNonNull(inspector, "inspector");
            Objects.requireNonNull(finding, "finding");
        }
    }

    /**
     * Nobody can tell, and the policy wants a verdict.
     *
     * @param forNow whether it may be told later
     */
    record NoVerdict(boolean forNow) implements Inspected {}
}
