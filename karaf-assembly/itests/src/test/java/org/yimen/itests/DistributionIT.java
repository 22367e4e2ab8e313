package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;

/** The distribution as delivered, just started. */
public class DistributionIT extends YimenTestSupport {

    @Inject
    private FeaturesService features;

    @Test
    public void everyBundleRuns() throws Exception {
        eventually(() -> assertEquals("", missing()));
    }

    @Test
    public void onlyOneBundleOffersThePersistenceApi() {
        var exporters = Arrays.stream(bundleContext.getBundles())
                .filter(bundle -> String.valueOf(bundle.getHeaders().get("Export-Package"))
                        .matches("(?s)(.*,)?javax\\.persistence;.*"))
                .map(bundle -> bundle.getSymbolicName())
                .toList();
        assertEquals("[org.yimen.jpa-api]", exporters.toString());
    }

    @Test
    public void theCoreIsInstalledAsAFeature() throws Exception {
        assertTrue(features.isInstalled(features.getFeature("yimen-core")));
    }
}
