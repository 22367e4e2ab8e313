package org.yimen.casework.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Finds where a service comes from; a bundle's digest is computed once for as long as it is not changed. */
final class Bundles {
    private static final BundleInfo UNKNOWN = new BundleInfo(Long.MAX_VALUE, "?", "0.0.0", "");

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    private record Known(long lastModified, BundleInfo info) {}

    BundleInfo of(ServiceReference<?> service) {
        Bundle bundle = service.getBundle();
        if (bundle == null) {
            return UNKNOWN;
        }
        return known.compute(
                        bundle.getBundleId(),
                        (id, before) -> before != null && before.lastModified() == bundle.getLastModified()
                                ? before
                                : new Known(bundle.getLastModified(), info(bundle)))
                .info();
    }

    private static BundleInfo info(Bundle bundle) {
        String name = bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
        return new BundleInfo(
                bundle.getBundleId(),
                name,
                bundle.getVersion().toString(),
                BundleDigest.of(bundle).orElse(""));
    }
}
