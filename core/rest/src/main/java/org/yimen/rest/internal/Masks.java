package org.yimen.rest.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yimen.spi.data.Document;

/** Shows as much of personal data as tells one person from another, and no more. */
final class Masks {
    private static final Set<String> NAMES = Set.of("name", "holder", "caregiver", "guardian", "householdSigner");
    private static final Set<String> NUMBERS = Set.of("phone", "account", "plate");
    private static final Set<String> PLACES = Set.of("address");

    /** Health, and free text that may hold anything. */
    private static final Set<String> HIDDEN = Set.of(
            "description", "note", "disease", "icd10", "hospital", "employer", "position", "school", "forest", "grade");

    /** Says which person of the same answers is meant, and nothing about anybody. */
    private static final Pattern REFERENCE = Pattern.compile("applicant|member:\\d{1,2}");

    private static final int SHOWN_OF_PLACE = 6;

    private Masks() {}

    /** {@code 王*国}; counts characters as people do, so that 𠮷 is one. */
    static String name(String name) {
        int[] signs = name.strip().codePoints().toArray();
        if (signs.length == 0) {
            return "";
        }
        String first = new String(signs, 0, 1);
        return switch (signs.length) {
            case 1 -> "*";
            case 2 -> first + "*";
            default -> first + "*" + new String(signs, signs.length - 1, 1);
        };
    }

    /** First three and last four of a number, or nothing of a short one. */
    static String number(String number) {
        String text = number.strip();
        if (text.isEmpty()) {
            return "";
        }
        return text.length() < 8 ? "***" : text.substring(0, 3) + "***" + text.substring(text.length() - 4);
    }

    /** The beginning of an address. */
    static String place(String place) {
        int[] signs = place.strip().codePoints().toArray();
        return signs.length <= SHOWN_OF_PLACE ? "***" : new String(signs, 0, SHOWN_OF_PLACE) + "***";
    }

    /** Every name, number and address in answers or a record, by the names of their members. */
    static Document document(Document whole) {
        return Document.of(members(whole.asMap()));
    }

    /** One value under a member's name. */
    static Object value(String member, Object value) {
        if (value instanceof Map<?, ?> map) {
            return members(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> value(member, element)).toList();
        }
        return value instanceof String text ? text(member, text) : value;
    }

    private static Map<String, Object> members(Map<?, ?> whole) {
        Map<String, Object> masked = new LinkedHashMap<>();
        whole.forEach((member, value) -> masked.put(member.toString(), value(member.toString(), value)));
        return masked;
    }

    private static String text(String member, String text) {
        if (REFERENCE.matcher(text).matches()) {
            return text;
        }
        if (HIDDEN.contains(member)) {
            return "***";
        }
        if (NAMES.contains(member) || member.endsWith("Name")) {
            return name(text);
        }
        if (NUMBERS.contains(member) || member.endsWith("Number") || member.endsWith("Phone")) {
            return number(text);
        }
        return PLACES.contains(member) || member.endsWith("Address") ? place(text) : text;
    }
}
