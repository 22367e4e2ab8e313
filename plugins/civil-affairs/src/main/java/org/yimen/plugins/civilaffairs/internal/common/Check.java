package org.yimen.plugins.civilaffairs.internal.common;

import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** One thing that may be wrong with an application. Pure; incomplete facts are no fault. */
@FunctionalInterface
public interface Check {
    /** What is wrong; never {@code null}. */
    Stream<Finding> on(Application application);

    /** All that a list of checks finds, in its order, each finding once; never {@code null}. */
    static List<Finding> run(List<Check> checks, Application application) {
        return checks.stream()
                .flatMap(check -> check.on(application))
                .distinct()
                .toList();
    }
}
