package org.yimen.casework.registry;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.yimen.spi.item.ReleaseId;

/** Who is called: the plug-in's names, and how it has behaved. */
final class Subject {
    private final BundleInfo bundle;
    private final Health health;
    private final BiConsumer<Subject, Fault> quarantined;
    private volatile Optional<ReleaseId> release = Optional.empty();
    private volatile ClassLoader loader;

    Subject(BundleInfo bundle, Health health, BiConsumer<Subject, Fault> quarantined) {
        this.bundle = bundle;
        this.health = health;
        this.quarantined = quarantined;
    }

    BundleInfo bundle() {
        return bundle;
    }

    Health health() {
        return health;
    }

    Optional<ReleaseId> release() {
        return release;
    }

    ClassLoader loader() {
        return loader;
    }

    void started(Object plugin) {
        loader = plugin.getClass().getClassLoader();
    }

    void named(ReleaseId id) {
        release = Optional.of(id);
    }

    /** Counts a fault against the plug-in; tells of a quarantine it brings. */
    void charge(Fault fault) {
        if (health.charge(fault)) {
            quarantined.accept(this, fault);
        }
    }

    /** Tells the operator what was cut or left out of an answer; nothing is counted. */
    void note(Call call, String what) {
        health.note(Faults.of(Fault.Kind.CUT, this, call, what, ""));
    }

    /** How a sentence names the plug-in. */
    String title() {
        return release.map(id -> Messages.of("subject.item", id, bundle))
                .orElseGet(() -> Messages.of("subject.bundle", bundle));
    }
}
