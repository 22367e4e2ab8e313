package org.yimen.tools.internal;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * What a sub-command sees of the world around it: where it writes, the environment and the system properties.
 *
 * @param out for results
 * @param errors for what went wrong
 * @param environment of the process
 * @param properties that {@code bin/yimen} sets, such as {@code karaf.data}
 */
record Terminal(PrintStream out, PrintStream errors, Map<String, String> environment, Map<String, String> properties) {
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }
}
