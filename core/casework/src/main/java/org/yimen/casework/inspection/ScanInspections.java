package org.yimen.casework.inspection;

import java.io.InputStream;
import java.util.concurrent.Callable;

/** All inspections that are there. Safe for use by several threads; an OSGi service. */
public interface ScanInspections {
    /**
     * Has a scan looked into; takes no longer than the operator grants, and throws nothing, whatever an inspection does.
     * Never called within a transaction.
     *
     * @param opener opens the bytes anew at each call; never {@code null}
     */
    Inspected inspect(String mediaType, long size, Callable<InputStream> opener);
}
