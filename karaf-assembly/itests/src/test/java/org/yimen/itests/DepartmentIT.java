package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** A department leaves and comes back while the platform runs. */
public class DepartmentIT extends YimenTestSupport {

    private static final String FEATURE = "yimen-civil-affairs";
    private static final String BUNDLE = "org.yimen.plugins.civil-affairs";

    @Inject
    private FeaturesService features;

    @Test
    public void aDepartmentLeavesAndComesBackWithoutStoppingAnyOtherBundle() throws Exception {
        eventually(() -> assertEquals("", missing()));
        var stopped = new CopyOnWriteArrayList<String>();
        SynchronousBundleListener listener = event -> {
            var name = event.getBundle().getSymbolicName();
            if (event.getType() == BundleEvent.STOPPING && !name.equals(BUNDLE)) {
                stopped.add(name);
            }
        };
        var version = features.getFeature(FEATURE).getVersion();
        bundleContext.addBundleListener(listener);
        try {
            features.uninstallFeature(FEATURE, version);
            assertFalse(isPresent());

            features.installFeature(FEATURE, version);
            assertTrue(isPresent());
            eventually(() -> assertEquals("", missing()));
        } finally {
            bundleContext.removeBundleListener(listener);
        }
        assertEquals(List.of(), stopped);
    }

    private boolean isPresent() {
        for (var bundle : bundleContext.getBundles()) {
            if (BUNDLE.equals(bundle.getSymbolicName())) {
                return true;
            }
        }
        return false;
    }
}
