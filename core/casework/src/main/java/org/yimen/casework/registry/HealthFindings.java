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
        boolean quarantined = subject.health().isQuarantined();
        String sentence = Messages.of(
                "health." + standing(state, quarantined),
                subject.title(),
                fault.sentence(),
                subject.health().hungCalls(),
                state.quarantine().map(set -> set.pause().toMinutes()).orElse(0L));
        return new OperatorFinding(
                last,
                department(subject.release()),
                subject.release(),
                subject.bundle().toString(),
                quarantined ? OperatorFinding.Kind.QUARANTINED : OperatorFinding.Kind.FAULT,
                sentence,
                fault.detail(),
                state.quarantine().map(Quarantine::since).orElse(last));
    }

    private static String standing(Health.State state, boolean quarantined) {
        if (state.quarantine().isEmpty()) {
            return "fault";
        }
        return quarantined ? "quarantined" : "trial";
    }

    private static Optional<String> department(Optional<ReleaseId> release) {
        return release.map(id -> id.item().department());
    }
}
