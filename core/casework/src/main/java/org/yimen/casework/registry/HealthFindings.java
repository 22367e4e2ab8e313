package org.yimen.casework.registry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.item.ReleaseId;

/** What an operator should know of how an admitted plug-in behaves. */
final class HealthFindings {
    private HealthFindings() {}

    static Stream<OperatorFinding> of(Slot slot) {
        Subject subject = slot.subject();
        Health.State state = subject.health().state();
        boolean admitted = !(slot.candidate() instanceof Candidate.Out);
        return admitted ? state.last().stream().map(fault -> finding(subject, state, fault)) : Stream.empty();
    }

    private static OperatorFinding finding(Subject subject, Health.State state, Fault fault) {
        Instant last = state.lastAt().orElseThrow();
        boolean quarantined = state.quarantinedAt().isPresent();
        String key = quarantined ? "health.quarantined" : "health.fault";
        String sentence = Messages.of(
                key, subject.title(), fault.sentence(), subject.health().hungCalls());
        return new OperatorFinding(
                last,
                department(subject.release()),
                subject.release(),
                subject.bundle().toString(),
                quarantined ? OperatorFinding.Kind.QUARANTINED : OperatorFinding.Kind.FAULT,
                sentence,
                fault.detail(),
                state.quarantinedAt().orElse(last));
    }

    private static Optional<String> department(Optional<ReleaseId> release) {
        return release.map(id -> id.item().department());
    }
}
