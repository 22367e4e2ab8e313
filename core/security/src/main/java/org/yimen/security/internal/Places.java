package org.yimen.security.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Where files lie: as configured, or below a folder of the container. */
final class Places {
    private Places() {}

    /**
     * @param setting names the setting in a message
     * @param configured blank for the default
     * @param properties of the framework
     * @param folder the property that names the default's folder
     * @throws IllegalArgumentException if the path makes no sense, or nothing is configured and the folder is unknown
     */
    static Path of(String setting, String configured, UnaryOperator<String> properties, String folder, String below) {
        try {
            if (!configured.isBlank()) {
                return Path.of(configured);
            }
            String root = properties.apply(folder);
            if (root == null) {
                throw new IllegalArgumentException(setting + " must be set: the container does not say " + folder);
            }
            return Path.of(root).resolve(below);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException(setting + " is not a path: " + configured, wrong);
        }
    }
}
