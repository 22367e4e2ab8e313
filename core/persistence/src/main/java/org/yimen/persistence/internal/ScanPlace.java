package org.yimen.persistence.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yimen.casework.port.ScanBytes;

/**
 * Where new scans are kept: outside the database while a place for them is there, else in it. The place comes and goes
 * without a restart of the stores. Safe for use by several threads.
 */
@Component(service = ScanPlace.class)
public final class ScanPlace {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ScanBytes outside;

    /** No place outside the database, until one comes. */
    public ScanPlace() {
        this(null);
    }

    ScanPlace(ScanBytes outside) {
        this.outside = outside;
    }

    Optional<ScanBytes> now() {
        return Optional.ofNullable(outside);
    }
}
