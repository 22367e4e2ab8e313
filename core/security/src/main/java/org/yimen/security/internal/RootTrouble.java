package org.yimen.security.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.yimen.casework.registry.OperatorFinding;
import org.yimen.security.SignedRoot;

/** What an operator should know of the signed roots. Safe for use by several threads. */
final class RootTrouble {
    private static final String BUNDLE = "org.yimen.security";
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle(
            "org.yimen.security.internal.messages", Locale.CHINESE, RootTrouble.class.getClassLoader());

    private final AtomicReference<Optional<OperatorFinding>> failure = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<OperatorFinding>> contradiction = new AtomicReference<>(Optional.empty());

    /** A contradiction is told until the process ends: the next root knows of it and says nothing new. */
    void signed(SignedRoot root, Instant now) {
        failure.set(Optional.empty());
        if (root.contradicted() > 0) {
            tell(contradiction, "contradicted", root.file().getFileName().toString(), now);
        }
    }

    void failed(Instant now) {
        tell(failure, "failed", "", now);
    }

    List<OperatorFinding> findings() {
        return Stream.of(failure.get(), contradiction.get())
                .flatMap(Optional::stream)
                .toList();
    }

    private static void tell(
            AtomicReference<Optional<OperatorFinding>> present, String what, String detail, Instant now) {
        present.updateAndGet(before -> Optional.of(new OperatorFinding(
                now,
                Optional.empty(),
                Optional.empty(),
                BUNDLE,
                OperatorFinding.Kind.ROOT_IN_DOUBT,
                CHINESE.getString("root." + what),
                detail,
                before.map(OperatorFinding::since).orElse(now))));
    }
}
