package org.yimen.security.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Where this node's signed roots and the keys that sign them lie, and when they are signed. */
@Component(service = RootPlace.class, configurationPid = RootPlace.PID)
@Designate(ocd = RootsConfiguration.class)
public final class RootPlace {
    static final String PID = "org.yimen.security.roots";

    private final RootFolder folder;
    private final Path keyFile;
    private final LocalTime timeOfDay;

    @Activate
    public RootPlace(RootsConfiguration configuration, BundleContext context) {
        this(
                Places.of(PID + ": folder", configuration.folder(), context::getProperty, "karaf.data", "yimen/roots"),
                Places.of(
                        PID + ": keyFile",
                        configuration.keyFile(),
                        context::getProperty,
                        "karaf.etc",
                        "keys/root-sign.properties"),
                time(configuration.timeOfDay()));
    }

    RootPlace(Path folder, Path keyFile, LocalTime timeOfDay) {
        this.folder = new RootFolder(folder);
        this.keyFile = keyFile;
        this.timeOfDay = timeOfDay;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(PID + ": timeOfDay must be a time such as 01:00, not " + text);
        }
    }

    RootFolder folder() {
        return folder;
    }

    LocalTime timeOfDay() {
        return timeOfDay;
    }

    /** The keys that sign; made if there are none. */
    RootKeys keys() {
        return RootKeys.readOrCreate(keyFile);
    }

    /** By the keys' own file; where there is none, by the public parts beside the roots. */
    RootProofs proofs() {
        return Files.exists(keyFile) ? RootKeys.read(keyFile) : new PublicRootKeys(folder.path());
    }
}
