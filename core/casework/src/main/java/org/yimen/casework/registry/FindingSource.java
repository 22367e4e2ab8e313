package org.yimen.casework.registry;

import java.util.List;

/** Somebody besides the registry who knows what an operator should know; an OSGi service, safe for several threads. */
public interface FindingSource {
    /** What is wrong now; answers at once; never {@code null}. */
    List<OperatorFinding> findings();
}
