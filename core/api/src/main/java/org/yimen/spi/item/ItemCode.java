package org.yimen.spi.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names an item (救助事项) for ever: {@code civil-affairs/minimum-living-allowance}, the same two path segments in every
 * URL.
 *
 * @param department the department's code; never {@code null}
 * @param item the item's code in the department; never {@code null}
 */
public record ItemCode(String department, String item) implements Comparable<ItemCode> {
    private static final Pattern SEGMENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ItemCode {
        requireSegment(department);
        requireSegment(item);
    }

    @JsonCreator
    public static ItemCode parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("an item's code reads department/item: " + text);
        }
        return new ItemCode(parts[0], parts[1]);
    }

    private static void requireSegment(String segment) {
        if (segment == null
                || segment.length() > 60
                || !SEGMENT.matcher(segment).matches()) {
            throw new IllegalArgumentException("not a code of lower-case words with dashes: " + segment);
        }
    }

    @Override
    public int compareTo(ItemCode other) {
        int byDepartment = department.compareTo(other.department);
        return byDepartment != 0 ? byDepartment : item.compareTo(other.item);
    }

    @JsonValue
    @Override
    public String toString() {
        return department + "/" + item;
    }
}
