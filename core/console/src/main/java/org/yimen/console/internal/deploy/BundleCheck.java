package org.yimen.console.internal.deploy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.yimen.console.internal.deploy.FileContent.Identity;

/** Sets a dropped file against the bundles that are installed. */
final class BundleCheck {
    private final BundleContext context;

    BundleCheck(BundleContext context) {
        this.context = context;
    }

    /** Why a file is no running bundle; empty if it is one. Changes nothing. */
    Optional<Trouble> check(Path file, FileContent content) {
        return trouble(file, content, false);
    }

    /**
     * The same, with the reason why a bundle does not start: where it should run, its start is tried once more, since
     * the framework keeps no reason of an earlier try.
     */
    Optional<Trouble> explain(Path file, FileContent content) {
        return trouble(file, content, true);
    }

    private Optional<Trouble> trouble(Path file, FileContent content, boolean start) {
        String name = file.getFileName().toString();
        Optional<Bundle> located = located(file);
        // Of a jar that is no bundle a deployer may have made one, under a location with its own scheme.
        boolean made = located.filter(bundle -> !bundle.getLocation().startsWith("file:"))
                .isPresent();
        if (content.trouble().isPresent() && !made) {
            return content.trouble();
        }
        Optional<Trouble> outdated = located.flatMap(bundle -> outdated(name, content, bundle));
        if (outdated.isPresent()) {
            return outdated;
        }
        List<Bundle> bundles = located.map(List::of).orElseGet(() -> identified(content.bundles()));
        return bundles.isEmpty()
                ? Optional.of(Trouble.of("file.absent", name))
                : bundles.stream()
                        .flatMap(bundle -> state(name, bundle, start).stream())
                        .findFirst();
    }

    private Optional<Bundle> located(Path file) {
        String location = file.toUri().normalize().toString();
        return Arrays.stream(context.getBundles())
                .filter(bundle -> isAt(bundle.getLocation(), location))
                .findFirst();
    }

    /** A deployer may put its scheme before a file's location and parameters behind it. */
    private static boolean isAt(String location, String file) {
        return location.endsWith(file) || location.contains(file + "$");
    }

    /** A bundle that is installed from elsewhere already is updated from the file, and keeps its location. */
    private List<Bundle> identified(List<Identity> wanted) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> wanted.contains(identity(bundle)))
                .toList();
    }

    private static Optional<Trouble> outdated(String name, FileContent content, Bundle bundle) {
        Identity running = identity(bundle);
        return content.bundles().isEmpty() || content.bundles().contains(running)
                ? Optional.empty()
                : Optional.of(
                        Trouble.of("file.outdated", name, content.bundles().get(0), running));
    }

    private static Identity identity(Bundle bundle) {
        return new Identity(String.valueOf(bundle.getSymbolicName()), bundle.getVersion());
    }

    private static Optional<Trouble> state(String file, Bundle bundle, boolean start) {
        if (isUp(bundle)) {
            return Optional.empty();
        }
        Identity identity = identity(bundle);
        if (bundle.getState() == Bundle.STARTING) {
            return Optional.of(Trouble.of("bundle.starting", file, identity));
        }
        if (!isFragment(bundle) && !bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()) {
            return Optional.of(Trouble.of("bundle.stopped", file, identity));
        }
        return start && !isFragment(bundle) ? started(file, bundle, identity) : failing(file, bundle, identity);
    }

    private static Optional<Trouble> failing(String file, Bundle bundle, Identity identity) {
        String key = bundle.getState() == Bundle.INSTALLED ? "bundle.unresolved" : "bundle.failing";
        return Optional.of(Trouble.of(key, file, identity));
    }

    private static Optional<Trouble> started(String file, Bundle bundle, Identity identity) {
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            return Optional.empty();
        } catch (BundleException failed) {
            Throwable reason = failed.getCause() == null ? failed : failed.getCause();
            return failing(file, bundle, identity).map(trouble -> trouble.with(reason));
        }
    }

    private static boolean isUp(Bundle bundle) {
        boolean lazy = String.valueOf(bundle.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY))
                .startsWith(Constants.ACTIVATION_LAZY);
        return switch (bundle.getState()) {
            case Bundle.ACTIVE, Bundle.STOPPING -> true;
            case Bundle.STARTING -> lazy;
            case Bundle.RESOLVED -> isFragment(bundle);
            default -> false;
        };
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }
}
