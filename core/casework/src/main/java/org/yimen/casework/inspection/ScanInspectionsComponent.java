package org.yimen.casework.inspection;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yimen.spi.scan.ScanInspection;

/** The inspections that bundles offer; they come and go without a restart of what uses them. */
@Component(service = ScanInspections.class, configurationPid = "org.yimen.scan-inspection")
@Designate(ocd = ScanInspectionConfiguration.class)
public final class ScanInspectionsComponent implements ScanInspections {
    private final ContainedInspections contained;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ScanInspection> present = List.of();

    @Activate
    public ScanInspectionsComponent(ScanInspectionConfiguration settings) {
        this.contained = new ContainedInspections(
                () -> present,
                new InspectionPolicy(
                        settings.inspectionsNeeded(),
                        settings.acceptWithoutVerdict(),
                        Duration.ofSeconds(settings.inspectionInSeconds())));
    }

    @Deactivate
    void stop() {
        contained.close();
    }

    @Override
    public Inspected inspect(String mediaType, long size, Callable<InputStream> opener) {
        return contained.inspect(mediaType, size, opener);
    }
}
