package org.yimen.spi.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The semantic version of an item's release, {@code 1.4.0}; later is greater. */
public record ItemVersion(int major, int minor, int patch) implements Comparable<ItemVersion> {
    private static final Pattern FORM = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}");

    public ItemVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("a version is not negative");
        }
    }

    @JsonCreator
    public static ItemVersion parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a version reads major.minor.patch: " + text);
        }
        String[] parts = text.split("\\.");
        return new ItemVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public int compareTo(ItemVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @JsonValue
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
