package org.yimen.tools.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words after a sub-command: {@code --name value}, {@code --switch}, and the rest in order. No password belongs
 * here, since everybody on the machine can read the words of a process.
 */
final class Arguments {
    private static final String DASHES = "--";

    private final Map<String, String> options;
    private final Set<String> switches;
    private final List<String> rest;

    private Arguments(Map<String, String> options, Set<String> switches, List<String> rest) {
        this.options = Map.copyOf(options);
        this.switches = Set.copyOf(switches);
        this.rest = List.copyOf(rest);
    }

    /** @param known names of switches, which take no value */
    static Arguments of(List<String> words, Set<String> known) throws UsageException {
        Map<String, String> options = new HashMap<>();
        Set<String> switches = new TreeSet<>();
        List<String> rest = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (!word.startsWith(DASHES)) {
                rest.add(word);
            } else if (known.contains(word.substring(DASHES.length()))) {
                switches.add(word.substring(DASHES.length()));
            } else if (++index < words.size()) {
                options.put(word.substring(DASHES.length()), words.get(index));
            } else {
                throw new UsageException(word + " needs a value");
            }
        }
        return new Arguments(options, switches, rest);
    }

    /** @throws UsageException if there are options besides these, or words that belong to none */
    Arguments only(Set<String> names) throws UsageException {
        for (String name : new TreeSet<>(options.keySet())) {
            if (!names.contains(name)) {
                throw new UsageException("there is no " + DASHES + name);
            }
        }
        if (!rest.isEmpty()) {
            throw new UsageException("nothing is known of " + rest.get(0));
        }
        return this;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Optional<Path> path(String name) throws UsageException {
        try {
            return value(name).map(Path::of);
        } catch (InvalidPathException wrong) {
            throw new UsageException(DASHES + name + " is not a path");
        }
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    List<String> rest() {
        return rest;
    }
}
