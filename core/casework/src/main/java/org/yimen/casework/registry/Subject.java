package org.yimen.casework.registry;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.yimen.spi.item.ReleaseId;

/** Who is called: the plug-in's names, and how it has behaved. */
final class Subject {
    private final BundleInfo bundle;
    private final Health health;
    private final BiConsumer<Subject, Fault> quarantined;
    private final Consumer<Subject> back;
    private volatile Optional<ReleaseId> release = Optional.empty();
    private volatile ClassLoader loader;

    /**
     * Whoever is called by the guard.
     *
     * @param quarantined is told of a quarantine and of the fault that brought it
     * @param back is told when it is asked again, and when it has proved to be in order
     */
    Subject(BundleInfo bundle, Health health, BiConsumer<Subject, Fault> quarantined, Consumer<Subject> back) {
        this.bundle = bundle;
        this.health = health;
        this.quarantined = quarantined;
        this.back = back;
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

    /** Counts a fault against the plug-in; tells of a quarantine it brings, and answers it. */
    Optional<Quarantine> charge(Asked asked, Fault fault) {
        Optional<Quarantine> set = health.charge(asked, fault);
        set.ifPresent(quarantine -> quarantined.accept(this, fault));
        return set;
    }

    /** Notes a good answer; tells if it ends a trial. */
    void answered(Call call) {
        if (health.answered(call)) {
            back.accept(this);
        }
    }

    /** Tells that it is asked again after a quarantine. */
    void tried() {
        back.accept(this);
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
