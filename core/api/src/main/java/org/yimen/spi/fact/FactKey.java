package org.yimen.spi.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a shared fact (共享信息项) in one version, written {@code person@1}. A fact of the core dictionary has a plain
 * name; a fact published by a department has its department's code before a dot, {@code medical-insurance.enrolment@1}.
 *
 * @param name lower-case words with dashes; never {@code null}
 * @param version 1 or more; a widening change keeps it, any other change makes the next
 */
public record FactKey(String name, int version) implements Comparable<FactKey> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}(\\.[a-z][a-z0-9-]{0,39})?");

    public FactKey {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a fact's name: " + name);
        }
        if (version < 1) {
            throw new IllegalArgumentException("a fact's version starts at 1: " + name);
        }
    }

    @JsonCreator
    public static FactKey parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || !text.substring(at + 1).matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("a fact's key reads name@version: " + text);
        }
        return new FactKey(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    /** The owning department's code, or {@code core}. */
    public String owner() {
        int dot = name.indexOf('.');
        return dot < 0 ? "core" : name.substring(0, dot);
    }

    @Override
    public int compareTo(FactKey other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : Integer.compare(version, other.version);
    }

    @JsonValue
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
