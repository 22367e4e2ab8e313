package org.yimen.console.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yimen.security.KeyCare.Kind;

/** Kinds of keys as an operator types them. */
final class KeyKinds {
    private KeyKinds() {}

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> name(kind).equals(name))
                .findFirst();
    }

    static String unknown(String name) {
        return "There is no key " + name + ", only "
                + Arrays.stream(Kind.values()).map(KeyKinds::name).collect(Collectors.joining(" and ")) + ".";
    }
}
